import type { AskedInstrument, AskingFacts, MeasureStep } from '../asking'

/** The moment of these tables; every day is counted from it. */
export const now = new Date('2026-05-12T14:00:00Z')
export const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
export const nothing: AskingFacts = {
  now,
  screening: null,
  booked: [],
  dosed: [],
  done: [],
  steps: [],
}
export const screening = (at: number, decided = false) => ({ startedAt: days(at), decided })
export const booked = (...at: readonly number[]) =>
  at.map((each) => ({ appointmentId: 'appointment', startsAt: days(each) }))
export const dosed = (...at: readonly number[]) =>
  at.map((each) => ({ sessionId: `session ${each}`, at: days(each) }))
export const done = (at: number, instrument: AskedInstrument = 'PHQ-9', total = 5) => ({
  instrument,
  at: days(at),
  total,
})
export const step = (given: Partial<MeasureStep>): MeasureStep => ({
  id: 'step',
  step: 'passed',
  instrument: 'PHQ-9',
  key: 'day7',
  subjectId: 'session -7',
  at: now,
  byName: 'Somebody',
  ...given,
})
