import 'server-only'
import type { z } from 'zod'
import { confirmSigner } from '@/lib/auth/confirm'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { takeJournalSchema } from './journal-schema'

/** Asks once more who somebody is, before their journal leaves the house. */
export async function proveToTakeJournal(
  occasion: Occasion<ClientViewer>,
  { confirmPassword }: z.output<typeof takeJournalSchema>,
): Promise<Outcome<null, Refusal<'confirm_again'>>> {
  return (await confirmSigner(occasion, confirmPassword)) ? done(null) : refused('confirm_again')
}
