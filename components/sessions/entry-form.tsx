'use client'

import {
  type FormEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FormContextOf } from '@/components/ui/form-context'
import type { Answer } from '@/lib/kernel/form-state'
import { useEntries } from './entries'

type Props = {
  /** What the entry is called while it waits. */
  readonly label: string
  readonly submitLabel: string
  readonly children: ReactNode
  readonly send: (values: FormData, entryId: string, waitedSec: number) => Promise<Answer<null>>
}

/** One entry of the recorder. It empties when it is on its way, and its id makes a second sending harmless. */
export function EntryForm({ label, submitLabel, children, send }: Props) {
  const { add } = useEntries()
  const formId = useId()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [pending, setPending] = useState(false)
  const underWay = useRef(false)
  const isLive = useIsLive()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (underWay.current) return
    underWay.current = true
    setPending(true)
    const form = event.currentTarget
    const values = new FormData(form)
    const entryId = crypto.randomUUID()
    const answer = await add(entryId, label, (waitedSec) => send(values, entryId, waitedSec))
    underWay.current = false
    setPending(false)
    setErrors(answer.status === 'invalid' ? answer.fields : {})
    if (answer.status === 'done' || answer.status === 'waiting') form.reset()
  }

  return (
    <FormContextOf value={{ formId, pending, errors, values: {} }}>
      <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flow">
        {Object.keys(errors).length > 0 ? <ErrorSummary formId={formId} errors={errors} /> : null}
        {children}
        <Button
          type="submit"
          size="large"
          wide
          disabled={!isLive}
          aria-disabled={pending || undefined}
        >
          {submitLabel}
        </Button>
      </form>
    </FormContextOf>
  )
}

const never = () => () => {}

/** False until scripts run: nothing is sent before, and never as part of an address. */
const useIsLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
