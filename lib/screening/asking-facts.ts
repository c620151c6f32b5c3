import 'server-only'
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
  const { tx, viewer, now } = occasion
  if (!maySeeScreening(viewer)) return null
  const scope = screeningScope(viewer, clientId)
  const client = await tx.client.findFirst({
    where: { clinicId: viewer.clinicId, id: scope.clientId },
    select: { status: true },
  })
  if (!client || client.status === 'withdrawn') return null
  const screening = await tx.screening.findFirst({
    where: { ...scope, kind: 'whole' },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true, screeningDeterminations: { select: { id: true }, take: 1 } },
  })
  const booked = await tx.appointment.findMany({
    where: {
      ...scope,
      kind: 'treatment-session',
      status: 'booked',
      startsAt: { gte: addHours(now, -24) },
    },
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true },
  })
  const doses = await tx.doseAdministration.groupBy({
    by: ['sessionId'],
    where: scope,
    _min: { givenAt: true },
  })
  return {
    now,
    screening: screening && {
      startedAt: screening.startedAt,
      decided: screening.screeningDeterminations.length > 0,
    },
    booked: booked.map(({ id, startsAt }) => ({ appointmentId: id, startsAt })),
    dosed: doses
      .flatMap(({ sessionId, _min }) => (_min.givenAt ? [{ sessionId, at: _min.givenAt }] : []))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    done: await doneOf(occasion, clientId),
    steps: await measureStepsOf(occasion, clientId),
  }
}

/** What was answered, and results of the suicide screener that were entered without asking it here. */
async function doneOf(occasion: Occasion, clientId: string): Promise<AskingFacts['done']> {
  const scope = screeningScope(occasion.viewer, clientId)
  const responses = await occasion.tx.measureResponse.findMany({
    where: scope,
    select: { instrument: true, authoredAt: true, total: true },
  })
  const entered = await occasion.tx.screeningAnswer.findMany({
    where: { ...scope, field: 'cssrs', said: 'answered' },
    select: { answeredAt: true },
  })
  return [
    ...responses.map(({ instrument, authoredAt, total }) => ({
      instrument: instrument as AskedInstrument,
      at: authoredAt,
      total,
    })),
    ...entered.map(({ answeredAt }) => ({
      instrument: 'C-SSRS' as const,
      at: answeredAt,
      total: null,
    })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

export async function measureStepsOf(
  occasion: Occasion,
  clientId: string,
): Promise<readonly MeasureStep[]> {
  const rows = await occasion.tx.measureStep.findMany({
    where: screeningScope(occasion.viewer, clientId),
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      step: true,
      instrument: true,
      asking: true,
      subjectId: true,
      at: true,
      recordedByName: true,
    },
  })
  return rows.map(({ id, step, instrument, asking, subjectId, at, recordedByName }) => ({
    id,
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
