import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, refusedAndKept } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type ChangeInstrument, change, relapses } from '@/lib/measures/change'
import type { Instrument, ItemAnswer, MeasureAlert } from '@/lib/measures/model'
import { PHQ_DIFFICULTY } from '@/lib/measures/phq'
import { QUESTIONNAIRES, score } from '@/lib/measures/scoring'
import { holdList } from '@/lib/medications/hold-list'
import {
  beginForm,
  finishForm,
  keepItem,
  openFormOf,
  type OpenForm,
} from '@/lib/screening/measure-form'
import {
  type AnswerItemInput,
  DIFFICULTY,
  type SendMeasureInput,
} from '@/lib/screening/measure-forms'
import { planMeasureMonthly } from '@/lib/screening/measure-plan'
import { scoresBefore, scoresOf } from '@/lib/screening/measure-scores'
import { latestScreening } from '@/lib/screening/open-screening'
import { feedScreening, raiseMeasureAlert } from '@/lib/screening/raise-measure'
import { latestAnswers } from '@/lib/screening/stored-answers'

type Mine = Occasion<ClientViewer>

/** The item about thoughts of death or self-harm. */
const ITEM_NINE = '9'

const fits = (instrument: Instrument, item: string, value: number): boolean => {
  if (item === DIFFICULTY) return instrument === 'PHQ-9' && value < PHQ_DIFFICULTY.options.length
  const { items, options } = QUESTIONNAIRES[instrument]
  return (
    items.some(({ number }) => String(number) === item) &&
    options.some((option) => option.score === value)
  )
}

/** The form under way, or a new one. What the screening asked already in the same words is not asked again. */
async function formOf(occasion: Mine, instrument: Instrument): Promise<OpenForm> {
  const { clientId } = occasion.viewer
  const under = await openFormOf(occasion, clientId, instrument)
  if (under) return under
  const id = await beginForm(occasion, clientId, { instrument })
  const screening = await latestScreening(occasion, clientId)
  if (instrument === 'PHQ-9' && screening?.status === 'in-progress') {
    const stored = await latestAnswers(occasion, clientId, screening.id, ['phq9_item9'])
    const value = stored.get('phq9_item9')?.value
    if (typeof value === 'number') await keepItem(occasion, clientId, id, ITEM_NINE, value)
  }
  const begun = await openFormOf(occasion, clientId, instrument)
  if (!begun) throw new Error('A form was begun and is not there')
  return begun
}

/**
 * Keeps one item as it is answered. Item 9 of the PHQ-9 raises its alert in this same transaction: a safety answer never
 * waits for the others to be scored (clinical rules, E.7).
 */
export async function answerItem(
  occasion: Mine,
  { instrument, item, value }: AnswerItemInput,
): Promise<Outcome<{ help: boolean }>> {
  const { clientId } = occasion.viewer
  if (!fits(instrument, item, value)) return refused('not_an_answer')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const form = await formOf(occasion, instrument)
  return done({ help: await keep(occasion, form, item, value) })
}

/** True where the answer calls for help at once. */
async function keep(occasion: Mine, form: OpenForm, item: string, value: number): Promise<boolean> {
  const { clientId } = occasion.viewer
  await keepItem(occasion, clientId, form.id, item, value)
  if (form.instrument !== 'PHQ-9' || item !== ITEM_NINE) return false
  const fed = await feedScreening(occasion, clientId, 'phq9_item9', value, 'in-progress')
  if (value === 0) return false
  if (!fed)
    await raiseMeasureAlert(occasion, clientId, value === 1 ? 'ALERT-I9-1' : 'ALERT-I9-2', form.id)
  return true
}

/** Takes the whole page. What was answered is kept even where something is open; a form with a gap is never scored. */
export async function sendMeasure(
  occasion: Mine,
  { instrument, items }: SendMeasureInput,
): Promise<Outcome<{ instrument: Instrument; help: boolean; next: Instrument | null }>> {
  const { clientId } = occasion.viewer
  const troubled = Object.entries(items).some(([item, value]) => item !== DIFFICULTY && value > 0)
  const given = Object.entries(items).filter(([item]) => item !== DIFFICULTY || troubled)
  if (given.some(([item, value]) => !fits(instrument, item, value))) return refused('not_an_answer')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const form = await formOf(occasion, instrument)
  let help = false
  for (const [item, value] of given.toSorted(
    ([a], [b]) => Number(b === ITEM_NINE) - Number(a === ITEM_NINE),
  ))
    help = (await keep(occasion, form, item, value)) || help
  const whole = await openFormOf(occasion, clientId, instrument)
  if (!whole) return refused('not_found')
  const answers: readonly ItemAnswer[] = QUESTIONNAIRES[instrument].items.map(
    ({ number }) => whole.answers.get(String(number)) ?? null,
  )
  const open = answers.filter((answer) => answer === null).length
  if (open > 0) return refusedAndKept('items_open', { count: open })
  const { total, band, alerts, positive } = score(instrument, answers)
  const before = await scoresBefore(occasion, clientId, instrument)
  const responseId = await finishForm(occasion, clientId, whole, { total, band })
  if (instrument === 'PCL-5') await planMeasureMonthly(occasion, clientId, responseId)
  const moved = isCompared(instrument)
    ? change(instrument, { ...before, current: total }).alerts
    : []
  const again = instrument === 'PHQ-9' && relapses(await scoresOf(occasion, clientId, instrument))
  const relapse: readonly MeasureAlert[] = again ? ['ALERT-PHQ-RELAPSE'] : []
  for (const kind of afterwards([...alerts, ...moved, ...relapse]))
    await raiseMeasureAlert(occasion, clientId, kind, whole.id)
  const wholeMood = instrument === 'PHQ-2' && positive === true
  return done({
    instrument,
    help: help || (instrument === 'PHQ-9' && (whole.answers.get(ITEM_NINE) ?? 0) > 0),
    next: wholeMood ? 'PHQ-9' : null,
  })
}

const isCompared = (instrument: Instrument): instrument is ChangeInstrument =>
  instrument !== 'PHQ-2'

/** Item 9 has spoken for itself when it was answered. */
const afterwards = (alerts: readonly MeasureAlert[]): readonly MeasureAlert[] => [
  ...new Set(alerts.filter((kind) => !kind.startsWith('ALERT-I9'))),
]
