import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { triageCssrs, type CssrsTriage } from '@/lib/measures/cssrs'
import { askedCssrs, type CssrsGiven, cssrsAnswersOf, cssrsKeys } from '@/lib/measures/cssrs-flow'
import { packInForce } from '@/lib/measures/pack-queries'
import { holdList } from '@/lib/medications/hold-list'
import type { AnswerCssrsInput, BeginCssrsInput, EndCssrsInput } from '@/lib/screening/cssrs-forms'
import {
  beginForm,
  finishForm,
  keepItem,
  openFormOf,
  type OpenForm,
} from '@/lib/screening/measure-form'
import { mayJudge } from '@/lib/screening/policy'
import { feedScreening, raiseMeasureAlert } from '@/lib/screening/raise-measure'

type Staff = Occasion<StaffViewer>
export const CSSRS = 'C-SSRS'

export const givenIn = (form: OpenForm): CssrsGiven =>
  Object.fromEntries(
    cssrsKeys.flatMap((key) => {
      const value = form.answers.get(key)
      return value === undefined ? [] : [[key, value === 1 ? 'yes' : 'no']]
    }),
  )

/** Begins the screener with the words that the clinic installed. Without them there is nothing to ask. */
export async function beginCssrs(
  occasion: Staff,
  { clientId, period }: BeginCssrsInput,
): Promise<Outcome<{ formId: string }>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const under = await openFormOf(occasion, clientId, CSSRS)
  if (under) return done({ formId: under.id })
  const pack = await packInForce(occasion, CSSRS)
  if (!pack) return refused('no_pack')
  const formId = await beginForm(occasion, clientId, { instrument: CSSRS, packId: pack.id, period })
  return done({ formId })
}

/**
 * Keeps one answer as it is given. A grave one takes the crisis path in this same transaction: it never waits for the
 * questions that follow.
 */
export async function answerCssrs(
  occasion: Staff,
  { clientId, formId, key, answer }: AnswerCssrsInput,
): Promise<Outcome<{ triage: CssrsTriage }>> {
  const form = await held(occasion, clientId, formId)
  if (!form) return refused('not_found')
  if (!askedCssrs(givenIn(form)).includes(key)) return refused('not_asked_now')
  await keepItem(occasion, clientId, formId, key, answer === 'yes' ? 1 : 0)
  const result = triageCssrs(cssrsAnswersOf({ ...givenIn(form), [key]: answer }))
  if (result.triage === 'high') await passOn(occasion, clientId, formId, result)
  return done({ triage: result.triage })
}

/** Ends the screener with its triage. One that was broken off counts as moderate: somebody follows up the same day. */
export async function endCssrs(
  occasion: Staff,
  { clientId, formId }: EndCssrsInput,
): Promise<Outcome<{ triage: CssrsTriage }>> {
  const form = await held(occasion, clientId, formId)
  if (!form) return refused('not_found')
  const result = triageCssrs(cssrsAnswersOf(givenIn(form)))
  await finishForm(occasion, clientId, form, { total: null, band: result.triage })
  await passOn(occasion, clientId, formId, result)
  return done({ triage: result.triage })
}

async function held(occasion: Staff, clientId: string, formId: string): Promise<OpenForm | null> {
  if (!mayJudge(occasion.viewer)) return null
  if (!(await holdList(occasion, clientId))) return null
  const form = await openFormOf(occasion, clientId, CSSRS)
  return form?.id === formId ? form : null
}

/** The triage reaches the screening, whose rules raise its alert; without one, or half asked, the alert is raised here. */
async function passOn(
  occasion: Staff,
  clientId: string,
  formId: string,
  { triage, alerts }: ReturnType<typeof triageCssrs>,
): Promise<void> {
  const fed =
    triage !== 'incomplete' && (await feedScreening(occasion, clientId, 'cssrs', triage, 'any'))
  if (!fed) for (const kind of alerts) await raiseMeasureAlert(occasion, clientId, kind, formId)
}
