import 'server-only'
import { aftercareOf } from '@/lib/aftercare/standing'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type EntryLine, myEntries } from './journal-queries'
import { type PromptId, PROMPTS } from './model'
import { promptsFor } from './rules'

/** The journal's first page: the list, and all twenty questions with those that suit the day before the others. */
export async function journalPageOf(
  occasion: Occasion<ClientViewer>,
  asked: { readonly search: string; readonly putAway: boolean },
): Promise<{ readonly entries: readonly EntryLine[]; readonly prompts: readonly PromptId[] }> {
  const { clientId, timeZone } = occasion.viewer
  const aftercare = await aftercareOf(occasion, clientId, timeZone)
  const fitting = promptsFor(aftercare?.window.phase ?? 'open')
  const others = PROMPTS.filter((prompt) => !fitting.includes(prompt))
  return { entries: await myEntries(occasion, asked), prompts: [...fitting, ...others] }
}
