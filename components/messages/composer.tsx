'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { TextArea } from '@/components/ui/text-area'
import type { Answer, FormState } from '@/lib/kernel/form-state'
import { LONGEST_MESSAGE } from '@/lib/messages/model'
import { type Urgency, urgencyOf } from '@/lib/messages/urgent-words'
import { FilePick, type FileWords } from './file-pick'

export interface ComposerWords {
  readonly label: string
  readonly hint?: string
  readonly send: string
  readonly draftKept: string
  readonly draftNotKept: string
  readonly files: FileWords
}

type Props = {
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
  readonly keep: (given: { place: string; clientId: string; text: string }) => Promise<Answer<null>>
  readonly clientId: string
  /** The thread, or the client where none has begun. */
  readonly place: string
  readonly uploadTo: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly draft: string
  readonly words: ComposerWords
  /** Help by urgency, shown at once while somebody writes; absent for staff. */
  readonly help?: Readonly<Record<Urgency, ReactNode>>
  /** Stands above the words, such as what it is about. */
  readonly children?: ReactNode
}

const QUIET_MS = 1_500

/**
 * Room for a message. What is written is kept sealed a moment later, and comes back on any device. Words that ask for help
 * show it at once; they never keep anybody from sending.
 */
export function Composer(props: Props) {
  const { action, keep, clientId, place, draft, words, help } = props
  const [urgency, setUrgency] = useState<Urgency | null>(() => urgencyOf(draft))
  const [said, setSaid] = useState('')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])

  function wrote(text: string) {
    setUrgency(urgencyOf(text))
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      void keep({ place, clientId, text })
        .catch(() => null)
        .then((answer) => setSaid(answer?.status === 'done' ? words.draftKept : words.draftNotKept))
    }, QUIET_MS)
  }

  return (
    <div onSubmitCapture={() => clearTimeout(waiting.current)}>
      <ActionForm action={action} hidden={props.hidden ?? {}} submitLabel={words.send}>
        {props.children}
        <div
          onInput={(event) => {
            if (event.target instanceof HTMLTextAreaElement) wrote(event.target.value)
          }}
        >
          <TextArea
            name="text"
            label={words.label}
            {...(words.hint ? { hint: words.hint } : {})}
            rows={6}
            maxLength={LONGEST_MESSAGE}
            defaultValue={draft}
          />
        </div>
        <p role="status" className="min-h-6 text-sm text-ink-soft">
          {said}
        </p>
        <div aria-live="polite">{urgency ? help?.[urgency] : null}</div>
        <FilePick uploadTo={props.uploadTo} words={words.files} />
      </ActionForm>
    </div>
  )
}
