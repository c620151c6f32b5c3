'use client'

import {
  type FormEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FormContextOf } from '@/components/ui/form-context'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import type { EntryToKeep } from '@/lib/sessions/entry-letter'
import { useEntries } from './entries'

type Sentences = Readonly<Record<string, string>>

/** What the device can see by itself, with or without a connection. */
export interface Check {
  readonly errors: Sentences
  /** False keeps the entry in the form: it is neither sent nor left to wait. */
  readonly passes: (values: FormData) => Promise<boolean>
  /** Forgets the entry that is on its way. */
  readonly empty: () => void
}

type Props = {
  /** What the entry is called while it waits. */
  readonly label: string
  readonly submitLabel: string
  /** Under which half-typed words wait on this device, and for how long they still mean something. */
  readonly place: string
  readonly forMinutes?: number
  /** The part of the page that answers what was entered; it comes into view. */
  readonly answeredAt?: string
  readonly children: ReactNode
  readonly check?: Check
  /** What was typed as an entry, or the sentences for what the device itself finds wrong with it. */
  readonly entryOf: (values: FormData) => EntryToKeep | { readonly wrong: Sentences }
}

/** One entry of the recorder. It empties when it is on its way, and its id makes a second sending harmless. */
export function EntryForm(props: Props) {
  const { label, submitLabel, place, forMinutes, answeredAt, children, check, entryOf } = props
  const { add } = useEntries()
  const formId = useId()
  const [told, setTold] = useState<Sentences>({})
  const [looks, setLooks] = useState(0)
  const summary = useRef<HTMLDivElement>(null)
  const [pending, setPending] = useState(false)
  const underWay = useRef(false)
  const isLive = useIsLive()
  const errors: Sentences = { ...told, ...check?.errors }
  const isWrong = Object.keys(errors).length > 0
  useEffect(() => {
    if (looks > 0) summary.current?.focus()
  }, [looks])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (underWay.current) return
    underWay.current = true
    setPending(true)
    const form = event.currentTarget
    const values = new FormData(form)
    const passed = check ? await check.passes(values) : true
    const entry = passed ? entryOf(values) : null
    const answer = entry && 'kind' in entry ? await add(label, entry) : null
    underWay.current = false
    setPending(false)
    setTold(
      answer?.status === 'invalid' ? answer.fields : entry && 'wrong' in entry ? entry.wrong : {},
    )
    setLooks((count) => count + 1)
    if (answer?.status !== 'done' && answer?.status !== 'waiting') return
    form.reset()
    check?.empty()
    // Its address brings it into view also where it stands in another part of the page.
    if (answeredAt) location.replace(`#${answeredAt}`)
  }

  return (
    <FormContextOf value={{ formId, pending, errors, values: {} }}>
      <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flow">
        {isWrong ? (
          <div ref={summary} tabIndex={-1}>
            <ErrorSummary formId={formId} errors={errors} />
          </div>
        ) : null}
        <KeepsTyped place={place} forMinutes={forMinutes} />
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
