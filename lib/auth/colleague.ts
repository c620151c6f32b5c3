import 'server-only'
import { slowDown } from '@/lib/kernel/throttle'
import { accountById } from './account'
import { isPassword } from './password'

/**
 * Whether this is the password of a colleague who stands at somebody else's device. It signs nobody in, and wrong tries
 * are slowed like every other proof of that person.
 */
export async function isPasswordOfColleague(personId: string, password: string): Promise<boolean> {
  if (await slowDown(`confirm:${personId}`, { times: 10, minutes: 15 })) return false
  const account = await accountById(personId)
  return isPassword(account?.passwordHash ?? null, password)
}
