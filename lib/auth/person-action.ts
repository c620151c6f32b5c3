import 'server-only'
import type { z } from 'zod'
import { type Outcome, refused } from '@/lib/kernel/outcome'
import { publicFormAction } from '@/lib/kernel/public-action'
import { signedInPerson, type SignedInPerson } from './viewer-of-request'

interface PersonForm<Schema extends z.ZodType, Value> {
  readonly name: `auth.${string}`
  readonly schema: Schema
  /** Staff who have not taken their second step may send this form: only the second step itself. */
  readonly beforeSecondStep?: true
  readonly run: (person: SignedInPerson, input: z.output<Schema>) => Promise<Outcome<Value>>
  readonly then?: (value: Value) => string
  readonly message?: (value: Value) => Promise<string>
}

/** The door of the forms about one's own account, for anybody who is signed in, whatever their role. */
export function personFormAction<Schema extends z.ZodType, Value>({
  beforeSecondStep,
  run,
  ...form
}: PersonForm<Schema, Value>) {
  return publicFormAction<Schema, Value>({
    ...form,
    limit: { times: 300, minutes: 15 },
    run: async (input) => {
      const person = await signedInPerson()
      const waits = person?.viewer.kind === 'staff' && !person.secondFactorAt
      if (!person || (waits && !beforeSecondStep)) return refused('signed_out')
      return run(person, input)
    },
  })
}
