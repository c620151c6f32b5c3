import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import type {
  AskedInstrument,
  AskingFacts,
  AskingKey,
  MeasureStep,
  MeasureStepKind,
  StandingAsking,
} from '@/lib/measures/asking'
import { askingsOf } from '@/lib/measures/askings'
import { maySeeScreening, screeningScope } from '@/lib/screening/policy'
import { addHours } from '@/lib/time/instant'

/** Everything that the schedule of one client's measures is counted from; null where nothing is asked of them. */
export async function askingFactsOf(
  occasion: Occasion,
  clientId: string,
): Promise<AskingFacts | null> {
  const { viewer } = occasion
  if (!maySeeScreening(viewer)) return null
  const scope = screeningScope(viewer, clientId)
  const client = await occasion.tx.client.findFirst({
    where: { clinicId: viewer.clinicId, id: scope.clientId },
    select: { status: true },
  })
  if (!client || client.status === 'withdrawn') return null
  const facts = await askingFactsOfMany(occasion, [scope.clientId])
  return facts.get(scope.clientId) ?? null
}

/** The same for many clients at once, in as many statements as for one. The caller has asked whether they may be seen. */
export async function askingFactsOfMany(
  occasion: Occasion,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, AskingFacts>> {
  const { tx, viewer, now } = occasion
  const scope = { clinicId: viewer.clinicId, clientId: { in: [...clientIds] } }
  const screenings = await tx.screening.findMany({
    where: { ...scope, kind: 'whole' },
    distinct: ['clientId'],
    orderBy: [{ clientId: 'asc' }, { startedAt: 'desc' }],
    select: {
      clientId: true,
      startedAt: true,
      screeningDeterminations: { select: { id: true }, take: 1 },
    },
  })
  const booked = await tx.appointment.findMany({
    where: {
      ...scope,
      kind: 'treatment-session',
      status: 'booked',
      startsAt: { gte: addHours(now, -24) },
    },
    orderBy: { startsAt: 'asc' },
    select: { clientId: true, id: true, startsAt: true },
  })
  const doses = await tx.doseAdministration.groupBy({
    by: ['clientId', 'sessionId'],
    where: scope,
    _min: { givenAt: true },
  })
  const done = await doneOf(occasion, scope)
  const steps = await stepsWhere(occasion, scope)
  const screeningOf = byClient(screenings)
  const bookedOf = byClient(booked)
  const dosesOf = byClient(doses)
  const doneBy = byClient(done)
  const stepsOf = byClient(steps)
  return new Map(
    clientIds.map((clientId) => {
      const [screening] = screeningOf(clientId)
      return [
        clientId,
        {
          now,
          screening: screening
            ? {
                startedAt: screening.startedAt,
                decided: screening.screeningDeterminations.length > 0,
              }
            : null,
          booked: bookedOf(clientId).map(({ id, startsAt }) => ({ appointmentId: id, startsAt })),
          dosed: dosesOf(clientId)
            .flatMap(({ sessionId, _min }) =>
              _min.givenAt ? [{ sessionId, at: _min.givenAt }] : [],
            )
            .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
          done: doneBy(clientId),
          steps: stepsOf(clientId),
        },
      ]
    }),
  )
}

function byClient<Row extends { readonly clientId: string }>(rows: readonly Row[]) {
  const grouped = Map.groupBy(rows, ({ clientId }) => clientId)
  return (clientId: string): readonly Row[] => grouped.get(clientId) ?? []
}

interface Scope {
  readonly clinicId: string
  readonly clientId: Prisma.UuidFilter | string
}

const ENTERED: Readonly<Record<string, AskedInstrument>> = {
  cssrs: 'C-SSRS',
  audit_c: 'AUDIT-C',
  dast10: 'DAST-10',
}

/** What was answered, and scores that a clinician entered without asking them here. */
async function doneOf({ tx }: Occasion, scope: Scope) {
  const responses = await tx.measureResponse.findMany({
    where: scope,
    select: { clientId: true, instrument: true, authoredAt: true, total: true },
  })
  const entered = await tx.screeningAnswer.findMany({
    where: { ...scope, field: { in: Object.keys(ENTERED) }, said: 'answered' },
    select: { clientId: true, field: true, answeredAt: true, value: true },
  })
  return [
    ...responses.map(({ clientId, instrument, authoredAt, total }) => ({
      clientId,
      instrument: instrument as AskedInstrument,
      at: authoredAt,
      total,
    })),
    ...entered.flatMap(({ clientId, field, answeredAt, value }) => {
      const instrument = ENTERED[field]
      return instrument && value !== null
        ? [{ clientId, instrument, at: answeredAt, total: null }]
        : []
    }),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

export const measureStepsOf = (
  occasion: Occasion,
  clientId: string,
): Promise<readonly MeasureStep[]> =>
  stepsWhere(occasion, screeningScope(occasion.viewer, clientId))

async function stepsWhere({ tx }: Occasion, where: Scope) {
  const rows = await tx.measureStep.findMany({
    where,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      clientId: true,
      step: true,
      instrument: true,
      asking: true,
      subjectId: true,
      at: true,
      recordedByName: true,
    },
  })
  return rows.map(({ id, clientId, step, instrument, asking, subjectId, at, recordedByName }) => ({
    id,
    clientId,
    step: step as MeasureStepKind,
    instrument: instrument as AskedInstrument,
    key: asking as AskingKey,
    subjectId,
    at,
    byName: recordedByName,
  }))
}

/** What is asked of a client around now. */
export async function askingsOfClient(
  occasion: Occasion,
  clientId: string,
): Promise<readonly StandingAsking[]> {
  const facts = await askingFactsOf(occasion, clientId)
  return facts ? askingsOf(facts) : []
}
