import 'server-only'
import { unstable_rethrow as rethrow, redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { proveBefore } from '@/lib/auth/confirm'
import { type DoorKeeper, fromOurOwnPages, viewerAtDoor, type ViewerFor } from './door'
import { inputOf, shownAgain, valuesOf } from './form-data'
import type { Answer, FormState } from './form-state'
import { reportBroken } from './log'
import type { Occasion } from './occasion'
import { keyFrom, once } from './once'
import type { Outcome } from './outcome'
import { act } from './run'
import { fieldWords, kernelWords, refusalWords } from './words-of'

interface Action<K extends DoorKeeper, Schema extends z.ZodType, Value> {
  /** Subject and verb, `booking.book`: the subject's catalogue holds the refusals' words. */
  readonly name: `${string}.${string}`
  readonly for: K
  readonly schema: Schema
  readonly run: (
    occasion: Occasion<ViewerFor<K>>,
    input: z.output<Schema>,
  ) => Promise<Outcome<Value>>
  /** Said aloud by the few calls that a covered sign-in may make: none of them tells anything about anybody. */
  readonly whileCovered?: true
}

interface Form<K extends DoorKeeper, Schema extends z.ZodType, Value> extends Action<
  K,
  Schema,
  Value
> {
  /** Where to go when it is done; without it the page shows itself anew with the message. */
  readonly then?: (value: Value, input: z.output<Schema>) => string
  readonly message?: (value: Value) => Promise<string>
}

/**
 * Makes the public door of a form: origin, viewer, strict schema, one effect a key, command in one transaction,
 * and a state that gives back what was typed with every answer that is not done.
 */
export function formAction<K extends DoorKeeper, Schema extends z.ZodType, Value>(
  action: Form<K, Schema, Value>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const typed = valuesOf(form)
    const values = shownAgain(typed)
    const subject = subjectOf(action.name)
    const key = keyFrom(form.get('idempotencyKey'))
    try {
      if (!(await fromOurOwnPages()))
        return { status: 'refused', title: await kernelWords('foreign'), detail: '', values }
      const viewer = await viewerAtDoor(action.for)
      if (!viewer) return { status: 'signed-out', detail: await kernelWords('signed_out'), values }
      const parsed = await action.schema.safeParseAsync(inputOf(typed))
      if (!parsed.success)
        return { status: 'invalid', fields: await fieldWords(subject, parsed.error), values }
      await proveBefore(viewer, parsed.data)
      const outcome = await act<ViewerFor<K>, Value, { code: string }>(viewer, (occasion) =>
        once(occasion, { action: action.name, key, input: parsed.data }, () =>
          action.run(occasion, parsed.data),
        ),
      )
      if (!outcome.ok)
        return { status: 'refused', ...(await refusalWords(subject, outcome.refusal)), values }
      revalidatePath('/', 'layout')
      if (action.then) redirect(action.then(outcome.value, parsed.data))
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

/** The door of a call that is not a form (autosave, a tap on the session screen): same guards, an answer with a value. */
export function callAction<K extends DoorKeeper, Schema extends z.ZodType, Value>(
  action: Action<K, Schema, Value>,
) {
  return async (given: z.input<Schema>, idempotencyKey?: string): Promise<Answer<Value>> => {
    const subject = subjectOf(action.name)
    try {
      if (!(await fromOurOwnPages()))
        return {
          status: 'refused',
          code: 'foreign',
          title: await kernelWords('foreign'),
          detail: '',
        }
      const viewer = await viewerAtDoor(action.for, action.whileCovered)
      if (!viewer) return { status: 'signed-out', detail: await kernelWords('signed_out') }
      const parsed = await action.schema.safeParseAsync(given)
      if (!parsed.success)
        return { status: 'invalid', fields: await fieldWords(subject, parsed.error) }
      const key = keyFrom(idempotencyKey)
      await proveBefore(viewer, parsed.data)
      const outcome = await act<ViewerFor<K>, Value, { code: string }>(viewer, (occasion) =>
        once(occasion, { action: action.name, key, input: parsed.data }, () =>
          action.run(occasion, parsed.data),
        ),
      )
      if (outcome.ok) return { status: 'done', value: outcome.value }
      return {
        status: 'refused',
        code: outcome.refusal.code,
        ...(await refusalWords(subject, outcome.refusal)),
      }
    } catch (error) {
      rethrow(error)
      return { status: 'broken', id: reportBroken(action.name, error) }
    }
  }
}

const subjectOf = (name: string): string => name.split('.')[0] ?? name
