import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { causeOf, type EventCode, levelOf, reopenedBy } from '@/lib/screening/events'
import type { RuleId } from '@/lib/screening/model'
import { holdScreening } from '@/lib/screening/open-screening'
import { maySeeScreening } from '@/lib/screening/policy'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { withdrawAll } from '@/lib/screening/withdrawal'
import { hoursBetween } from '@/lib/time/instant'

export const sourceKinds = [
  'medicines',
  'adverse_event',
  'pre_session_checklist',
  'check_in',
  'staff',
  'what_changed',
  'measure',
  'contact',
] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface Happened {
  readonly clientId: string
  readonly event: EventCode
  readonly source: { readonly kind: SourceKind; readonly id?: string }
  /** The local date on which it happened, where somebody said so. */
  readonly happenedOn?: string | undefined
  /** In the teller's words; sealed under the client's key. */
  readonly words?: string | undefined
  /** Whoever calls has raised an alert of this already: a second one would only be noise. */
  readonly alerted?: boolean
}

export interface Invalidated {
  readonly invalidationId: string
  readonly reopened: readonly RuleId[]
  /** How many clearances were taken back. */
  readonly withdrawn: number
}

/**
 * Something happened after a screening: in the caller's transaction the event is kept, every clearance is taken back,
 * and a clinician is asked. From that commit on nothing is booked, no gate opens and no dose begins on it. The same
 * thing told twice by one source is kept once; an alert of an event that is still open is not raised again. Null where
 * no screening was sent yet: there is nothing to ask again.
 */
export async function invalidate(
  occasion: Occasion,
  { clientId, event, source, ...told }: Happened,
): Promise<Invalidated | null> {
  const { tx, viewer, now } = occasion
  const screening = await holdScreening(occasion, clientId)
  if (!screening || (screening.status === 'in-progress' && !screening.submittedAt)) return null
  const reopened = reopenedBy((await ruleSetInUse(occasion)).ruleSet, event)
  if (reopened.length === 0) return null
  const open = await tx.screeningInvalidation.findMany({
    where: { clinicId: viewer.clinicId, clientId, event, invalidationAnswer: { is: null } },
    select: { id: true, sourceKind: true, sourceId: true },
  })
  const same = source.id
    ? open.find(({ sourceKind, sourceId }) => sourceKind === source.kind && sourceId === source.id)
    : undefined
  const id = same?.id ?? randomUUID()
  const place = { table: 'screening_invalidation', column: 'words', row: id }
  if (!same)
    await tx.screeningInvalidation.createMany({
      data: [
        {
          id,
          clientId,
          event,
          sourceKind: source.kind,
          sourceId: source.id ?? null,
          happenedOn: told.happenedOn ? new Date(`${told.happenedOn}T00:00:00Z`) : null,
          words: told.words ? await sealText(occasion, clientId, place, told.words) : null,
          rules: [...reopened],
          toldAt: now,
          ...stamp(occasion),
        },
      ],
    })
  const withdrawn = await withdrawAll(occasion, clientId, causeOf(event))
  if (!told.alerted && open.length === 0) await askClinician(occasion, clientId, event, id)
  return { invalidationId: id, reopened, withdrawn }
}

async function askClinician(
  occasion: Occasion,
  clientId: string,
  event: EventCode,
  sourceId: string,
): Promise<void> {
  const level = levelOf(event, await hoursToSession(occasion, clientId))
  await raiseAlert(occasion, {
    clientId,
    kind: 'SCR-REOPENED',
    level,
    audience: level === 'A1' ? 'on_call_clinician' : 'clinician',
    facts: { about: event },
    sourceKind: 'screening_invalidation',
    sourceId,
  })
}

/** This client's next booked treatment session: when they come, and when the medicine is planned. */
export async function nextSessionOf(
  { tx, viewer, now }: Occasion,
  clientId: string,
): Promise<{ readonly appointmentId: string; readonly startsAt: Date; readonly at: Date } | null> {
  const row = await tx.appointment.findFirst({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      kind: 'treatment-session',
      status: { in: ['booked', 'checked-in'] },
      endsAt: { gt: now },
    },
    orderBy: { startsAt: 'asc' },
    select: { id: true, medicineAt: true, startsAt: true },
  })
  return (
    row && { appointmentId: row.id, startsAt: row.startsAt, at: row.medicineAt ?? row.startsAt }
  )
}

async function hoursToSession(occasion: Occasion, clientId: string): Promise<number | null> {
  const next = await nextSessionOf(occasion, clientId)
  return next && hoursBetween(occasion.now, next.at)
}

/** An event that nobody has taken up yet. */
export interface OpenEvent {
  readonly id: string
  readonly event: EventCode
  readonly rules: readonly RuleId[]
  readonly sourceKind: SourceKind
  readonly happenedOn: string | null
  readonly toldAt: Date
  readonly toldBy: string
  /** What the teller wrote; for those who read a client's answers. */
  readonly words: string | null
}

/** What happened since the last determination that knew of it, newest first. */
export async function openEvents(
  occasion: Occasion,
  clientId: string,
): Promise<readonly OpenEvent[]> {
  const rows = await occasion.tx.screeningInvalidation.findMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, invalidationAnswer: { is: null } },
    orderBy: [{ toldAt: 'desc' }, { id: 'asc' }],
    take: 20,
    select: {
      id: true,
      event: true,
      rules: true,
      sourceKind: true,
      happenedOn: true,
      toldAt: true,
      recordedByName: true,
      words: true,
    },
  })
  const mayRead = maySeeScreening(occasion.viewer) && occasion.viewer.kind !== 'client'
  return Promise.all(
    rows.map(async ({ words, recordedByName, happenedOn, ...row }) => ({
      ...row,
      event: row.event as EventCode,
      rules: row.rules as RuleId[],
      sourceKind: row.sourceKind as SourceKind,
      happenedOn: happenedOn?.toISOString().slice(0, 10) ?? null,
      toldBy: recordedByName,
      words: mayRead
        ? await openText(
            occasion,
            clientId,
            { table: 'screening_invalidation', column: 'words', row: row.id },
            words,
          )
        : null,
    })),
  )
}

/** A determination that was signed knowing what happened takes it up. */
export async function takeUpEvents(
  occasion: Occasion,
  clientId: string,
  determinationId: string,
): Promise<void> {
  const { tx, viewer } = occasion
  const open = await tx.screeningInvalidation.findMany({
    where: { clinicId: viewer.clinicId, clientId, invalidationAnswer: { is: null } },
    select: { id: true },
  })
  await tx.invalidationAnswer.createMany({
    data: open.map(({ id }) => ({
      id: randomUUID(),
      clientId,
      invalidationId: id,
      determinationId,
      ...stamp(occasion),
    })),
  })
}
