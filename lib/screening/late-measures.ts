import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import {
  type AskingFacts,
  isStaffAsked,
  type StaffAsked,
  type StandingAsking,
} from '@/lib/measures/asking'
import { askingsOf, isOf, isWaiting, mayBeReminded } from '@/lib/measures/askings'
import { askingFactsOfMany } from '@/lib/screening/asking-facts'
import {
  type LateAsked,
  type LateKind,
  lateKinds,
  type LateLine,
  type OpenMeasure,
} from '@/lib/screening/late-model'
import { NUDGES } from '@/lib/screening/measure-plan'
import { mayJudge } from '@/lib/screening/policy'
import { addHours } from '@/lib/time/instant'

/** Rows on the page; who searches finds the others. */
export const MOST_LATE = 100

export interface LatePage {
  readonly lines: readonly LateLine[]
  readonly counts: Readonly<Record<LateKind, number>>
  readonly more: number
}

interface Who {
  readonly id: string
  readonly legalName: string
  readonly timeZone: string
}

/** Every client in care of whom a measure is open, for clinicians; in as many statements for one client as for hundreds. */
export async function lateMeasures(occasion: Occasion, asked: LateAsked): Promise<LatePage> {
  if (!mayJudge(occasion.viewer))
    return { lines: [], counts: { late: 0, waiting: 0, mine: 0 }, more: 0 }
  const clients = await askedClients(occasion, asked.search.words)
  const ids = clients.map(({ id }) => id)
  const facts = await askingFactsOfMany(occasion, ids)
  const planned = await plannedNudges(occasion, ids)
  const all = clients.flatMap((client) => lineOf(client, facts.get(client.id), planned))
  const found = all.filter(fits(asked.kind)).toSorted(asked.sort === 'name' ? byName : byWaiting)
  return {
    lines: found.slice(0, MOST_LATE),
    counts: Object.fromEntries(
      lateKinds.map((kind) => [kind, all.filter(fits(kind)).length]),
    ) as Record<LateKind, number>,
    more: Math.max(0, found.length - MOST_LATE),
  }
}

const fits =
  (kind: LateKind) =>
  ({ open, mine }: LateLine): boolean =>
    kind === 'mine' ? mine.length > 0 : open.some(({ late }) => kind === 'waiting' || late)

const byName = (a: LateLine, b: LateLine) => a.name.localeCompare(b.name)
const byWaiting = (a: LateLine, b: LateLine) =>
  a.since.getTime() - b.since.getTime() || byName(a, b)

/** Days back in which something can still be open of a screening, a dose, a monthly measure, or a clinician's wish. */
const BACK = { screening: 91, dose: 183, monthly: 135, wish: 15 }

/** Those in care for whom the schedule can have anything open now. */
function askedClients({ tx, viewer, now }: Occasion, search: string): Promise<readonly Who[]> {
  const { clinicId } = viewer
  const contains = search.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const since = (days: number) => ({ gt: addHours(now, -24 * days) })
  return tx.client.findMany({
    where: {
      clinicId,
      status: { in: ['invited', 'active'] },
      AND: [
        {
          OR: [
            { screenings: { some: { startedAt: since(BACK.screening) } } },
            { doseAdministrations: { some: { givenAt: since(BACK.dose) } } },
            { measureResponses: { some: { authoredAt: since(BACK.monthly) } } },
            { measureSteps: { some: { step: 'asked', at: since(BACK.wish) } } },
            { appointments: { some: { status: 'booked', startsAt: { gt: now } } } },
          ],
        },
        ...(search
          ? [
              {
                OR: [
                  { legalName: { contains, mode: 'insensitive' as const } },
                  { preferredName: { contains, mode: 'insensitive' as const } },
                ],
              },
            ]
          : []),
      ],
    },
    select: { id: true, legalName: true, timeZone: true },
    orderBy: [{ legalName: 'asc' }, { id: 'asc' }],
  })
}

async function plannedNudges(
  { tx, viewer }: Occasion,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const works = await tx.dueWork.findMany({
    where: {
      clinicId: viewer.clinicId,
      kind: { in: [...NUDGES] },
      subjectId: { in: [...ids] },
      status: 'due',
    },
    select: { subjectId: true, dueAt: true },
  })
  return new Map(works.map(({ subjectId, dueAt }) => [subjectId, dueAt]))
}

function lineOf(
  client: Who,
  facts: AskingFacts | undefined,
  planned: ReadonlyMap<string, Date>,
): readonly LateLine[] {
  if (!facts) return []
  const waiting = askingsOf(facts).filter(isWaiting)
  if (waiting.length === 0) return []
  const clients = waiting.filter(({ instrument }) => !isStaffAsked(instrument))
  const told = (step: 'invited' | 'reminded') =>
    facts.steps.filter((one) => one.step === step && clients.some((each) => isOf(one, each)))
  const reminded = told('reminded')
  const open = clients.map(measureOf)
  const mine = waiting.flatMap((each) =>
    isStaffAsked(each.instrument) ? [measureOf({ ...each, instrument: each.instrument })] : [],
  )
  return [
    {
      clientId: client.id,
      name: client.legalName,
      zone: client.timeZone,
      open,
      mine,
      since: new Date(Math.min(...[...open, ...mine].map(({ since }) => since.getTime()))),
      lastAnswered: facts.done.findLast(({ instrument }) => !isStaffAsked(instrument))?.at ?? null,
      invited: told('invited').at(-1)?.at ?? null,
      reminded: reminded.at(-1)?.at ?? null,
      planned: planned.get(client.id) ?? null,
      mayRemind:
        (['yes', 'lately'] as const).find((may) =>
          clients.some((each) => mayBeReminded(each, facts.steps, facts.now) === may),
        ) ?? 'reminded',
    },
  ]
}

const measureOf = <Of extends StandingAsking['instrument'] | StaffAsked>(
  asking: Omit<StandingAsking, 'instrument'> & { readonly instrument: Of },
): OpenMeasure<Of> => ({
  instrument: asking.instrument,
  late: asking.state === 'late',
  since: asking.state === 'late' ? asking.lateAt : asking.opensAt,
})
