import 'server-only'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { codeAddress, forgetCodeAddress, keepCodeAddress } from './code-address'
import { nextPath } from './next-path'
import { isStaffPlace } from './places'
import { proveByCode, proveByPassword, type Proved } from './prove'
import { sendSignInCode } from './send-code'
import { signInHere } from './sign-in'

/** Where the browser goes on to. */
type Onward = { readonly to: string }

export async function enterByPassword(input: {
  readonly email: string
  readonly password: string
  readonly next?: string | undefined
}): Promise<Outcome<Onward, Refusal<'wrong_sign_in'>>> {
  const proved = await proveByPassword(input.email, input.password)
  return proved ? done(await enter(proved, input.next)) : refused('wrong_sign_in')
}

export async function askForCode(input: {
  readonly email: string
  readonly next?: string | undefined
}): Promise<Outcome<Onward>> {
  await sendSignInCode(input.email)
  await keepCodeAddress(input.email)
  return done({ to: withNext('/sign-in/code/enter', input.next) })
}

export async function enterByCode(input: {
  readonly code: string
  readonly next?: string | undefined
}): Promise<Outcome<Onward, Refusal<'wrong_code_by_mail'>>> {
  const email = await codeAddress()
  const proved = email ? await proveByCode(email, input.code) : null
  if (!proved) return refused('wrong_code_by_mail')
  await forgetCodeAddress()
  return done(await enter({ ...proved, places: [proved.place] }, input.next))
}

async function enter({ account, place, places }: Proved, next?: string): Promise<Onward> {
  const staff = isStaffPlace(place)
  await signInHere({ ...place, personId: account.personId, staff })
  if (places.length > 1) return { to: withNext('/sign-in/clinic', next) }
  return { to: staff ? withNext('/sign-in/second-step', next) : (nextPath(next) ?? '/my') }
}

/** Carries the wish along, where it is a page of ours. */
export function withNext(path: string, next: string | undefined): string {
  const wish = nextPath(next)
  return wish ? `${path}?next=${encodeURIComponent(wish)}` : path
}
