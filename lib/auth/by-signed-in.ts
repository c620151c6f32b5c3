import 'server-only'
import { type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { signedInPerson, type SignedInPerson } from './viewer-of-request'

/** How often one address may send a form about its own account. */
export const OWN_ACCOUNT_LIMIT = { times: 300, minutes: 15 }

/**
 * Runs what somebody does with their own account, whatever their role: for whoever is signed in, and where staff are
 * concerned only after the second step, unless it is the way to that step. Nobody does it from behind a cover.
 */
export function bySignedIn<Input, Value, R extends Refusal>(
  run: (person: SignedInPerson, input: Input) => Promise<Outcome<Value, R>>,
  beforeSecondStep = false,
): (input: Input) => Promise<Outcome<Value, R | Refusal<'signed_out'>>> {
  return async (input) => {
    const person = await signedInPerson()
    const waits = person?.viewer.kind === 'staff' && !person.secondFactorAt
    if (!person || person.coveredAt || (waits && !beforeSecondStep)) return refused('signed_out')
    return run(person, input)
  }
}
