import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { slowDown } from '@/lib/kernel/throttle'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { confirmedRecently } from './fresh'
import { isPassword } from './password'

/**
 * Whether the signer has proved who they are: within the last five minutes, or with the password that came along with
 * the form (`ConfirmField`). A right password counts from now on for this sign-in. Refuse with `confirm_again`.
 */
export async function confirmSigner(
  occasion: Occasion<StaffViewer | ClientViewer>,
  password?: string,
): Promise<boolean> {
  if (password !== undefined && password !== '') return confirmPassword(occasion, password)
  return confirmedRecently(occasion.viewer, realNow())
}

async function confirmPassword(
  { viewer, tx }: Occasion<StaffViewer | ClientViewer>,
  password: string,
): Promise<boolean> {
  if (await slowDown(`confirm:${viewer.personId}`, { times: 10, minutes: 15 })) return false
  const [person] = await tx.$queryRaw<
    { password_hash: string | null }[]
  >`SELECT password_hash FROM person_by_id(${viewer.personId}::uuid)`
  if (!(await isPassword(person?.password_hash ?? null, password))) return false
  await tx.$queryRaw`SELECT confirm_sign_in(${viewer.signInId}::uuid, ${realNow()}::timestamptz, false)::text`
  return true
}
