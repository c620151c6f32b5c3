import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow as rethrow, redirect } from 'next/navigation'
import type { z } from 'zod'
import { fromOurOwnPages } from './door'
import { inputOf, shownAgain, valuesOf } from './form-data'
import type { FormState } from './form-state'
import { reportBroken } from './log'
import type { Outcome } from './outcome'
import { type Limit, slowDown } from './throttle'
import { fieldWords, kernelWords, refusalWords } from './words-of'

interface PublicForm<Schema extends z.ZodType, Value> {
  readonly name: `${string}.${string}`
  readonly schema: Schema
  /** How often one address may try; a public door always says it. */
  readonly limit: Limit
  readonly run: (input: z.output<Schema>) => Promise<Outcome<Value>>
  readonly then?: (value: Value) => string
  readonly message?: (value: Value) => Promise<string>
}

/** The door of the few forms that anyone may send: sign-in, an invitation, a monitor's link. Slow for the impatient. */
export function publicFormAction<Schema extends z.ZodType, Value>(
  action: PublicForm<Schema, Value>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const typed = valuesOf(form)
    const values = shownAgain(typed)
    const subject = action.name.split('.')[0] ?? action.name
    try {
      if (!(await fromOurOwnPages()))
        return { status: 'refused', title: await kernelWords('foreign'), detail: '', values }
      const parsed = await action.schema.safeParseAsync(inputOf(typed))
      if (!parsed.success)
        return { status: 'invalid', fields: await fieldWords(subject, parsed.error), values }
      const from = (await headers()).get('x-stillwater-address') ?? 'unknown'
      const wait = await slowDown(`${action.name}:${from}`, action.limit)
      if (wait)
        return {
          status: 'refused',
          ...(await refusalWords('kernel', { code: 'too_often', facts: { minutes: wait } })),
          values,
        }
      const outcome = await action.run(parsed.data)
      if (!outcome.ok)
        return { status: 'refused', ...(await refusalWords(subject, outcome.refusal)), values }
      if (action.then) redirect(action.then(outcome.value))
      return {
        status: 'done',
        ...(action.message ? { message: await action.message(outcome.value) } : {}),
      }
    } catch (error) {
      rethrow(error)
      return { status: 'broken', id: reportBroken(action.name, error), values }
    }
  }
}
