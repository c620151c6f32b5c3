import 'server-only'
import { aftercareOf } from '@/lib/aftercare/standing'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { draftKeyOf } from './draft-key'
import { type EntryLine, myEntries } from './journal-list'
import { type PromptId, PROMPTS } from './model'
import { type ClinicPrompt, clinicPrompts } from './prompts'
import { promptsFor } from './rules'

export interface JournalPage {
  readonly draftKey: string
  readonly entries: readonly EntryLine[]
  readonly prompts: readonly PromptId[]
  /** The clinic's own questions that are in use. */
  readonly clinicPrompts: readonly ClinicPrompt[]
}

/** The journal's first page: the list, all twenty questions with those that suit the day before the others, and the clinic's own. */
export async function journalPageOf(
  occasion: Occasion<ClientViewer>,
  asked: { readonly putAway: boolean },
): Promise<JournalPage> {
  const { clientId, timeZone } = occasion.viewer
  const aftercare = await aftercareOf(occasion, clientId, timeZone)
  const fitting = promptsFor(aftercare?.window.phase ?? 'open')
  const others = PROMPTS.filter((prompt) => !fitting.includes(prompt))
  return {
    draftKey: await draftKeyOf(occasion),
    entries: await myEntries(occasion, asked),
    prompts: [...fitting, ...others],
    clinicPrompts: (await clinicPrompts(occasion)).filter(({ inUse }) => inUse),
  }
}
