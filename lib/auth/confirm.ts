import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import type { Occasion } from '@/lib/kernel/occasion'
import { slowDown } from '@/lib/kernel/throttle'
import type { ClientViewer, StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { accountById } from './account'
import { confirmedRecently } from './fresh'
import { isPassword } from './password'

type Signer = StaffViewer | ClientViewer

const given = (password: unknown): password is string =>
  typeof password === 'string' && password !== ''

/** What the password that came with this request was worth; the viewer is read anew with each request. */
const proofs = new WeakMap<Signer, { readonly of: string; readonly proof: Promise<boolean> }>()

/**
 * Looks at the password of a form's `ConfirmField` before its command begins: hashing takes a while, and no transaction
 * should hold a client's rows meanwhile.
 */
export async function proveBefore(viewer: Viewer, input: unknown): Promise<void> {
  if (typeof input !== 'object' || input === null || !('confirmPassword' in input)) return
  const signs = viewer.kind === 'staff' || viewer.kind === 'client'
  if (signs && given(input.confirmPassword)) await proofOf(viewer, input.confirmPassword)
}

/**
 * Whether the signer has proved who they are: within the last five minutes, or with the password that came along with
 * the form (`ConfirmField`). A right password counts from now on for this sign-in. Refuse with `confirm_again`.
 */
export async function confirmSigner(
  { viewer }: Occasion<Signer>,
  password?: string,
): Promise<boolean> {
  if (given(password)) return proofOf(viewer, password)
  return confirmedRecently(viewer, realNow())
}

function proofOf(viewer: Signer, password: string): Promise<boolean> {
  const known = proofs.get(viewer)
  if (known?.of === password) return known.proof
  const proof = confirmPassword(viewer, password)
  proofs.set(viewer, { of: password, proof })
  return proof
}

async function confirmPassword(viewer: Signer, password: string): Promise<boolean> {
  if (await slowDown(`confirm:${viewer.personId}`, { times: 10, minutes: 15 })) return false
  const account = await accountById(viewer.personId)
  if (!(await isPassword(account?.passwordHash ?? null, password))) return false
  await lookUp(
    Prisma.sql`SELECT confirm_sign_in(${viewer.signInId}::uuid, ${realNow()}::timestamptz, false)::text`,
  )
  return true
}
