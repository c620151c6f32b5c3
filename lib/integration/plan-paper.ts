import 'server-only'
import { letterhead } from '@/lib/clinics/letterhead'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Block, Letterhead, Paper } from '@/lib/papers/paper'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { formatBirthDate } from '@/lib/time/format'
import { planOf } from './plan-queries'
import { type PlanSummary, summaryOf } from './plan-summary'

/** One's own plan on one page, to keep on a fridge or in a pocket; null where there is no plan yet. */
export async function planPaper(occasion: Occasion<ClientViewer>): Promise<PaperForViewer | null> {
  const { viewer, now } = occasion
  const plan = await planOf(occasion, viewer.clientId)
  if (!plan) return null
  return {
    of: { table: 'integration_plan', rowId: plan.id, clientId: viewer.clientId },
    paper: paperOf(summaryOf(plan), {
      id: plan.id,
      name: viewer.name,
      letterhead: await letterhead(occasion),
      fixedAt: now,
    }),
  }
}

interface About {
  readonly id: string
  readonly name: string
  readonly letterhead: Letterhead
  readonly fixedAt: Date
}

/** The paper of a summary. Its parts are short enough for one page. */
export function paperOf(summary: PlanSummary, about: About): Paper {
  const words = wordsFor('integration')
  const part = (title: string, items: readonly string[]): Block[] =>
    items.length > 0
      ? [
          { kind: 'heading', text: title, level: 3 },
          { kind: 'list', items },
        ]
      : []
  const { intention, reviewOn, more } = summary
  return {
    id: about.id,
    language: 'en',
    title: words('page.plan.title'),
    subtitle: about.name,
    letterhead: about.letterhead,
    fixedAt: about.fixedAt,
    body: [
      ...(intention
        ? ([
            { kind: 'heading', text: words('page.plan.intention'), level: 3 },
            { kind: 'paragraph', text: intention, tone: 'strong' },
          ] satisfies Block[])
        : []),
      ...part(words('page.plan.steps'), summary.steps.map(stepLine)),
      ...part(
        words('page.plan.habits'),
        summary.habits.map(({ cue, tinyAction }) =>
          words('page.plan.habitLine', { cue, action: tinyAction }),
        ),
      ),
      ...part(words('page.plan.insights'), summary.insights),
      ...part(
        words('page.plan.support'),
        summary.support.map(({ contact, whatFor }) =>
          [contact, whatFor].filter(Boolean).join(' · '),
        ),
      ),
      ...(reviewOn
        ? [quiet(words('page.plan.reviewLine', { day: formatBirthDate(reviewOn) }))]
        : []),
      ...(more > 0 ? [quiet(words('page.plan.summaryMore', { count: more }))] : []),
      quiet(words('page.plan.hard')),
    ],
  }
}

const quiet = (text: string): Block => ({ kind: 'paragraph', text, tone: 'quiet' })

function stepLine({ title, firstAction }: PlanSummary['steps'][number]): string {
  const words = wordsFor('integration')
  return firstAction ? `${title} – ${words('page.plan.first', { action: firstAction })}` : title
}
