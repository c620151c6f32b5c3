'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useId,
  useRef,
  useState,
  useTransition,
} from 'react'
import type { FormState } from '@/lib/kernel/form-state'
import type { ButtonLook } from './button-style'
import { classes } from './classes'
import { FormAnswer, type Unreachable } from './form-answer'
import { FormContextOf } from './form-context'
import { ARRIVED } from './keeps-typed'
import { SubmitButton } from './submit-button'

/** The hidden field by which the kernel knows a repeated press from a second wish. */
const IDEMPOTENCY_FIELD = 'idempotencyKey'

type Props = {
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
  readonly children?: ReactNode
  /** Names what the press does, such as “Save this reading”. Absent: bring your own `SubmitButton`. */
  readonly submitLabel?: string
  readonly submitLook?: ButtonLook
  /** Stands beside the submit button, such as a way out. */
  readonly besideSubmit?: ReactNode
  /** Values the page sends along. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Empties the form once it is saved, where the next entry is a new one. */
  readonly emptyOnDone?: boolean
  readonly inline?: boolean
}

/**
 * A form around a server action. It works before and without scripts; with them the page stays where
 * it is, what was typed is never lost (not even to a dead network), and a second press does nothing
 * while the first is under way.
 */
export function ActionForm(props: Props) {
  const { action, children, submitLabel, submitLook, besideSubmit, hidden = {} } = props
  const formId = useId()
  const [answered, formAction, posting] = useActionState(action, { status: 'idle' })
  const [live, setLive] = useState<FormState | Unreachable>()
  const [sending, startSending] = useTransition()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const underWay = useRef(false)
  const state = live ?? answered

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (underWay.current) return
    underWay.current = true
    const form = event.currentTarget
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(form, submitter)
    data.set(IDEMPOTENCY_FIELD, key)
    startSending(async () => {
      const arrived = () => form.dispatchEvent(new Event(ARRIVED, { bubbles: true }))
      const next = await answerTo(action, answered, data, arrived).finally(() => {
        underWay.current = false
      })
      setLive(next)
      // Where no clear answer came, the first press may have had its effect: the key stays.
      if (next.status !== 'unreachable' && next.status !== 'broken') setKey(crypto.randomUUID())
      if (next.status === 'done' && props.emptyOnDone) form.reset()
    })
  }

  const pending = sending || posting
  const context = {
    formId,
    pending,
    errors: state.status === 'invalid' ? state.fields : {},
    values: 'values' in state ? state.values : {},
  }
  return (
    <FormContextOf value={context}>
      <form
        action={formAction}
        onSubmit={send}
        noValidate
        aria-busy={pending || undefined}
        className={classes(props.inline ? 'flex flex-wrap items-end gap-3' : 'flow-6')}
      >
        <FormAnswer formId={formId} state={state} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="hidden"
          name={IDEMPOTENCY_FIELD}
          value={key}
          suppressHydrationWarning
          readOnly
        />
        {children}
        {submitLabel || besideSubmit ? (
          <div className="flex flex-wrap items-center gap-3">
            {submitLabel ? <SubmitButton look={submitLook}>{submitLabel}</SubmitButton> : null}
            {besideSubmit}
          </div>
        ) : null}
      </form>
    </FormContextOf>
  )
}

/** Redirects go on their way; anything else that is thrown means that no answer came back. */
async function answerTo(
  action: Props['action'],
  previous: FormState,
  data: FormData,
  arrived: () => void,
): Promise<FormState | Unreachable> {
  try {
    const state = await action(previous, data)
    if (state.status === 'done') arrived()
    return state
  } catch (thrown) {
    try {
      unstable_rethrow(thrown)
    } catch (leading) {
      arrived()
      throw leading
    }
    return { status: 'unreachable' }
  }
}
