import 'server-only'
import { coverSignIn, openSignIn } from '@/lib/auth/cover'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'

/** Covers whatever this sign-in shows, in every tab and after every reload, until its owner opens it. */
export async function coverScreen({ viewer }: Occasion<StaffViewer>): Promise<Outcome<null>> {
  await coverSignIn(viewer)
  return done(null)
}

export async function openCover(
  occasion: Occasion<StaffViewer>,
  proof: { readonly confirmPassword?: string; readonly code?: string },
): Promise<Outcome<null, Refusal<'confirm_again'>>> {
  return (await openSignIn(occasion, proof)) ? done(null) : refused('confirm_again')
}

/** A screen that watches over somebody says that it is still there. The door itself has kept the sign-in. */
export const stayForSession = async (): Promise<Outcome<null>> => done(null)
