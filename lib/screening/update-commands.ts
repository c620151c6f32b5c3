import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import { note } from '@/lib/audit/note'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { keepAllergies } from '@/lib/medications/allergy-commands'
import { changeAllergies } from '@/lib/screening/allergy-change'
import { namesIn } from '@/lib/screening/client-commands'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { asksForLook, shiftOf } from '@/lib/screening/differences'
import type { AnswerInput, SubmitInput } from '@/lib/screening/forms'
import type { AnswerField } from '@/lib/screening/model'
import { addRevision, beginUpdate, carryOver, holdScreening } from '@/lib/screening/open-screening'
import { callsForHelp, raiseWhatIsNew } from '@/lib/screening/raise-safety'
import { keepRuleSet, ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import type { RuleSet } from '@/lib/screening/rule'
import { dateMistake } from '@/lib/screening/schema'
import { isAnswerField } from '@/lib/screening/stored-answers'
import { saidAt, sameAnswer, type Update, type UpdateItem, updateOf } from '@/lib/screening/update'
import type { PartInput, SaidInput } from '@/lib/screening/update-forms'
import { unsureAnswer } from '@/lib/screening/update-forms'
import { withdrawAll } from '@/lib/screening/withdrawal'
import { localDate } from '@/lib/time/zone'

type Mine = Occasion<ClientViewer>

/** Where the page goes on: a question to answer anew, the next part, or the check. */
export interface UpdateSaved {
  readonly field: string | null
  readonly part: string | null
  /** A question that was called changed, to be answered anew. */
  readonly changed: string | null
  readonly help: boolean
}

async function held(occasion: Mine): Promise<Update | null> {
  await holdScreening(occasion, occasion.viewer.clientId)
  return updateOf(occasion, occasion.viewer.clientId)
}

const goesOn = (update: Update, from: string | null) => {
  const parts = [...new Set(update.open.map(({ group }) => group))]
  const here = parts.find((part) => part === from)
  return here ?? parts[0] ?? null
}

/** The update under way, or a new one where there is none: begun with the first answer, never by looking. */
const rowOf = async (occasion: Mine, update: Update) =>
  update.row ?? beginUpdate(occasion, occasion.viewer.clientId, update.base)

/** "Still true" keeps what was said with the time of the yes; "not sure" is an answer of its own where there is one. */
async function keep(
  occasion: Mine,
  screeningId: string,
  item: UpdateItem,
  said: 'still_true' | 'unsure',
): Promise<boolean> {
  const { clientId } = occasion.viewer
  const { field } = item.question
  if (said === 'unsure') {
    const value = unsureAnswer(item.question)
    if (value === undefined) return false
    if (item.given && sameAnswer(item.given.value, value)) return true
    await addRevision(occasion, clientId, screeningId, field, value)
    return true
  }
  if (!item.old || item.question.kind === 'score') return false
  if (item.given?.said === 'still_true' && item.freshness.kind === 'fresh') return true
  await addRevision(occasion, clientId, screeningId, field, item.old.value, {
    said: 'still_true',
    answeredAt: item.old.at,
    confirmedAt: occasion.now,
  })
  return true
}

/**
 * One part of "what changed": each question still true, changed, or not sure; or all of it still true. What was
 * called changed is opened. A question that is not asked (any more) is passed over, never stored.
 */
export async function answerPart(
  occasion: Mine,
  { part, all, said }: PartInput,
): Promise<Outcome<UpdateSaved>> {
  const update = await held(occasion)
  if (!update) return refused('nothing_due')
  const items = update.items.filter(({ group }) => group === part)
  if (items.length === 0) return refused('nothing_due')
  const row = await rowOf(occasion, update)
  const answerOf = ({ question, freshness }: UpdateItem) =>
    said[question.field] ?? (all && freshness.kind !== 'fresh' ? 'still_true' : undefined)
  let changed: string | null = null
  for (const item of items) {
    const answer = answerOf(item)
    if (!answer) continue
    const kept = answer !== 'changed' && (await keep(occasion, row.id, item, answer))
    if (!kept) changed ??= item.question.field
  }
  const after = await afterSaving(occasion, update)
  return done({
    field: null,
    part: goesOn(after, part),
    changed,
    help: callsForHelp(after.after),
  })
}

/** The same for one question, as it is tapped: nothing is lost where the page is left half-way. */
export async function keepOne(
  occasion: Mine,
  { field, said }: SaidInput,
): Promise<Outcome<{ kept: boolean }>> {
  const update = await held(occasion)
  const item = update?.items.find(({ question }) => question.field === field)
  if (!update || !item) return refused('nothing_due')
  if (said === 'changed') return done({ kept: false })
  const row = await rowOf(occasion, update)
  const kept = await keep(occasion, row.id, item, said)
  await afterSaving(occasion, update)
  return done({ kept })
}

/** Looks again at what stands now, and raises in this same transaction what an answer has newly made urgent. */
async function afterSaving(occasion: Mine, before: Update): Promise<Update> {
  const { clientId } = occasion.viewer
  const after = await updateOf(occasion, clientId)
  if (!after) throw new Error('An update went away while it was held')
  await raiseWhatIsNew(
    occasion,
    clientId,
    after.row?.id ?? after.base.id,
    before.after,
    after.after,
  )
  return after
}

/**
 * A question answered anew. Where the new answer is a stop, the clearance goes back with this very answer; help is
 * shown first where it calls for it.
 */
export async function saveChanged(
  occasion: Mine,
  { field, value }: AnswerInput,
  settled = true,
): Promise<Outcome<UpdateSaved>> {
  const { clientId } = occasion.viewer
  const update = await held(occasion)
  const item = update?.items.find(({ question }) => question.field === field)
  if (!update || !item) return refused('not_asked_now')
  const today = localDate(occasion.now, occasion.viewer.timeZone)
  const mistake = dateMistake({ [field]: value }, occasion.now, today)
  if (mistake) return refused(mistake)
  const row = await rowOf(occasion, update)
  if (!item.given || !sameAnswer(item.given.value, value) || item.given.said !== 'answered')
    await addRevision(occasion, clientId, row.id, field, value)
  if (settled && field === 'allergies')
    await changeAllergies(occasion, clientId, 'what_changed', () =>
      keepAllergies(occasion, clientId, namesIn(value)),
    )
  const after = await afterSaving(occasion, update)
  if (settled && after.after.findings.some(isNewStop(update))) await takeBack(occasion, row.id)
  return done({
    field,
    part: goesOn(after, item.group),
    changed: null,
    help: callsForHelp(after.after) && touches(after, field),
  })
}

/** The same as it is typed: kept, and a risk raised; what it means for the clearance waits for the press that saves it. */
export const keepChanged = (occasion: Mine, input: AnswerInput) =>
  saveChanged(occasion, input, false)

const touches = ({ after }: Update, field: AnswerField): boolean =>
  field === 'phq9_item9' ||
  after.findings.some(
    ({ severity, because }) =>
      severity === 'crisis' && because.some((each) => each.field === field),
  )

const isNewStop = (update: Update) => {
  const known = new Set(
    update.before.findings.map(({ reason, severity }) => `${reason} ${severity}`),
  )
  return ({ reason, severity }: { reason: string; severity: string }): boolean =>
    (severity === 'stop' || severity === 'crisis') && !known.has(`${reason} ${severity}`)
}

/** Takes the clearance back because of an answer, and asks a clinician once. */
async function takeBack(occasion: Mine, screeningId: string): Promise<void> {
  const { clientId } = occasion.viewer
  if ((await withdrawAll(occasion, clientId, 'changed_answer')) === 0) return
  await raiseAlert(occasion, {
    clientId,
    kind: 'SCR-CHANGED',
    level: 'A2',
    audience: 'clinician',
    sourceKind: 'screening',
    sourceId: screeningId,
  })
}

/**
 * Sends what changed, signed with the client's name. Answers that are still fresh are carried over with the time at
 * which they were given. Where the rules find nothing new and the clearance is in force, the clearance stays and names
 * this update; otherwise it goes back at once and a clinician is asked.
 */
export async function sendUpdate(
  occasion: Mine,
  { signedName }: SubmitInput,
): Promise<Outcome<{ kept: boolean }>> {
  const { clientId, clinicId } = occasion.viewer
  const update = await held(occasion)
  if (!update?.row) return refused('nothing_due')
  if (update.open.length > 0) return refused('not_complete', { count: update.open.length })
  const { row } = update
  const carried = [...update.baseStored.values()].filter(
    ({ field }) => isAnswerField(field) && !update.stored.has(field),
  )
  await carryOver(occasion, clientId, row.id, carried)
  await addRevision(occasion, clientId, row.id, 'signature', {
    name: signedName,
    at: occasion.now.toISOString(),
  })
  const clearance = await currentClearance(occasion, clientId)
  const kept =
    clearance.kind === 'cleared' &&
    !asksForLook(shiftOf(update.before.findings, update.after.findings))
  await occasion.tx.screening.updateMany({
    where: { clinicId, id: row.id, status: 'in-progress' },
    data: {
      status: 'completed',
      submittedAt: occasion.now,
      ruleSetHash: await keepRuleSet(occasion),
      countedFrom: countedFrom(
        (await ruleSetInUse(occasion)).ruleSet,
        update,
        carried.map(({ field }) => field),
      ),
      keepsDeterminationId: kept ? clearance.determinationId : null,
    },
  })
  if (!kept) await takeBack(occasion, row.id)
  await note(occasion, { kind: 'signature', table: 'screening', rowId: row.id, clientId })
  return done({ kept })
}

/**
 * The whole is counted from the oldest answer that was carried over, where its rule counts in days; with nothing
 * carried, from today.
 */
function countedFrom(
  ruleSet: RuleSet,
  { baseStored, base }: Update,
  carried: readonly string[],
): Date | null {
  const inDays = new Set(
    ruleSet.rules
      .filter(({ valid }) => 'days' in valid)
      .flatMap(({ asks }) => asks.map(({ field }) => field as string)),
  )
  const from = carried
    .filter((field) => inDays.has(field))
    .flatMap((field) => baseStored.get(field) ?? [])
    .map((answer) => saidAt(answer).getTime())
  if (from.length === 0) return null
  const counted = base.countedFrom ?? base.submittedAt
  return new Date(Math.max(Math.min(...from), counted?.getTime() ?? 0))
}
