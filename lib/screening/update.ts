import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { canonicalJson } from '@/lib/screening/fingerprint'
import { type Circumstances, type Freshness, freshnessOf } from '@/lib/screening/freshness'
import { nextSessionOf, openEvents } from '@/lib/screening/invalidating'
import { clinicZone, judged } from '@/lib/screening/judged'
import type { Evaluation } from '@/lib/screening/finding'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { latestScreening, openUpdate, type ScreeningRow } from '@/lib/screening/open-screening'
import { type ClientQuestion, questionnaire, shownQuestions } from '@/lib/screening/questions'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { answersOf, latestAnswers, type StoredAnswer } from '@/lib/screening/stored-answers'
import type { GroupId } from '@/lib/screening/words'

/** One question of "what changed": what was said and when, why it is asked again, and what was said to that. */
export interface UpdateItem {
  readonly question: ClientQuestion
  readonly group: GroupId
  readonly old: { readonly value: unknown; readonly at: Date } | null
  readonly freshness: Freshness
  readonly given: StoredAnswer | null
}

/** A booked session: when the client comes, and when the medicine is planned. */
export interface SessionAhead {
  readonly appointmentId: string
  readonly startsAt: Date
  readonly at: Date
}

export interface Update {
  /** What was sent last: the answers that are looked at again. */
  readonly base: ScreeningRow
  /** The update that is under way; null before the first answer. */
  readonly row: ScreeningRow | null
  readonly items: readonly UpdateItem[]
  /** Items that still need an answer. */
  readonly open: readonly UpdateItem[]
  readonly nextSession: SessionAhead | null
  /** What the rules say of the answers that stand, and of those with the changes. */
  readonly before: Evaluation
  readonly after: Evaluation
  readonly answers: ScreeningAnswers
  readonly baseStored: ReadonlyMap<string, StoredAnswer>
  readonly stored: ReadonlyMap<string, StoredAnswer>
  readonly zone: string
}

/** When an answer was last said or confirmed. */
export const saidAt = ({ answeredAt, confirmedAt }: StoredAnswer): Date =>
  confirmedAt && confirmedAt > answeredAt ? confirmedAt : answeredAt

/** What bears on freshness apart from the answers themselves. */
async function circumstancesOf(
  occasion: Occasion,
  clientId: string,
  zone: string,
  session: SessionAhead | null | undefined,
) {
  const last = await occasion.tx.doseAdministration.findFirst({
    where: {
      clinicId: occasion.viewer.clinicId,
      clientId,
      givenAt: { lte: occasion.now },
      ...(session ? { session: { appointmentId: { not: session.appointmentId } } } : {}),
    },
    orderBy: { givenAt: 'desc' },
    select: { givenAt: true },
  })
  const nextSession = session ?? (await nextSessionOf(occasion, clientId))
  const circumstances: Circumstances = {
    events: await openEvents(occasion, clientId),
    lastSessionAt: last?.givenAt ?? null,
    nextSessionAt: nextSession?.at ?? null,
    now: occasion.now,
    zone,
  }
  return { nextSession, circumstances }
}

/**
 * "What changed" of one client as it stands, before the next booked session or the one that is given; null where no
 * screening was sent, or another whole one is under way.
 */
export async function updateOf(
  occasion: Occasion,
  clientId: string,
  session?: SessionAhead,
): Promise<Update | null> {
  const base = await latestScreening(occasion, clientId)
  if (!base || base.status === 'in-progress') return null
  const row = await openUpdate(occasion, clientId)
  const zone = await clinicZone(occasion)
  const baseStored = await latestAnswers(occasion, clientId, base.id)
  const stored = row
    ? await latestAnswers(occasion, clientId, row.id)
    : new Map<string, StoredAnswer>()
  const old = await answersOf(occasion, clientId, base.id, baseStored)
  const merged = row
    ? await answersOf(occasion, clientId, base.id, new Map([...baseStored, ...stored]))
    : old
  const { ruleSet } = await ruleSetInUse(occasion)
  const before = judged(ruleSet, old, occasion.now, zone)
  const after = judged(ruleSet, merged, occasion.now, zone)
  const { nextSession, circumstances } = await circumstancesOf(occasion, clientId, zone, session)
  const shown = new Set(
    shownQuestions(ruleSet, after.answers, occasion.now, zone).map(({ field }) => field),
  )
  const items = questionnaire(ruleSet)
    .flatMap(({ id, questions }) => questions.map((question) => ({ group: id, question })))
    .filter(({ question }) => shown.has(question.field))
    .map(({ group, question }): UpdateItem => {
      const given = stored.get(question.field) ?? null
      const said = baseStored.get(question.field) ?? null
      const latest = given ?? said
      return {
        group,
        question,
        given,
        old: said && { value: old[question.field], at: saidAt(said) },
        freshness: freshnessOf(question, latest && saidAt(latest), ruleSet, circumstances),
      }
    })
    .filter(({ given, freshness }) => given !== null || freshness.kind !== 'fresh')
  return {
    base,
    row,
    items,
    open: items.filter(({ freshness }) => freshness.kind !== 'fresh'),
    nextSession,
    before: before.determination,
    after: after.determination,
    answers: after.answers,
    baseStored,
    stored,
    zone,
  }
}

/** Whether a clinician's clearance has to wait for the client, and until when the answers are wanted. */
export interface UpdateDue {
  readonly open: number
  /** Something was opened again, or has run out. Otherwise it is the short look before a session. */
  readonly waits: boolean
  readonly begun: boolean
  readonly dueAt: Date | null
}

/** The task of a client's first page; null where nothing is asked. */
export async function updateDue(occasion: Occasion, clientId: string): Promise<UpdateDue | null> {
  const update = await updateOf(occasion, clientId)
  if (!update || (update.open.length === 0 && !update.row)) return null
  return {
    open: update.open.length,
    waits: update.open.some(
      ({ freshness }) => freshness.kind === 'now' && freshness.why.code !== 'not_answered',
    ),
    begun: update.row !== null,
    dueAt: update.nextSession?.startsAt ?? null,
  }
}

/** Whether two values of one question are the same answer. */
export const sameAnswer = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null)

/** How many questions something that happened has opened, and the client has not answered since. */
export async function openedByEvents(occasion: Occasion, clientId: string): Promise<number> {
  const update = await updateOf(occasion, clientId)
  return (update?.open ?? []).filter(
    ({ freshness }) => freshness.kind === 'now' && freshness.why.code === 'event',
  ).length
}
