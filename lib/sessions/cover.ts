import 'server-only'
import { confirmSigner } from '@/lib/auth/confirm'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'

/**
 * Opens a covered screen: only the password that comes along counts, not a proof of some minutes ago, since the hands on
 * the device may be another's.
 */
export async function openCover(
  occasion: Occasion<StaffViewer>,
  { confirmPassword }: { readonly confirmPassword: string },
): Promise<Outcome<null, Refusal<'confirm_again'>>> {
  if (confirmPassword === '' || !(await confirmSigner(occasion, confirmPassword)))
    return refused('confirm_again')
  return done(null)
}

/** A screen that watches over somebody says that it is still there. The door itself has kept the sign-in. */
export const stayForSession = async (): Promise<Outcome<null>> => done(null)
