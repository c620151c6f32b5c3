'use client'

import { useRef, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import { TextArea } from '@/components/ui/text-area'
import type { FormState } from '@/lib/kernel/form-state'
import { writeNoteAction } from '@/lib/sessions/record-actions'

type Props = {
  readonly appointmentId: string
  readonly version: number
  readonly body: string
  readonly label: string
  readonly submitLabel: string
  readonly quiet: boolean
  /** What the recorder tells, to begin with. */
  readonly draft: { readonly text: string; readonly begin: string; readonly done: string }
}

/**
 * The note while it is written. It remembers which version its text began from: a colleague's version that was kept
 * meanwhile is never overwritten, and what was typed stays.
 */
export function NoteForm(props: Props) {
  const { appointmentId, version, body, label, submitLabel, quiet, draft } = props
  const place = useRef<HTMLDivElement>(null)
  const [drafted, setDrafted] = useState(false)
  const [basedOn, setBasedOn] = useState(version)
  const keep = async (previous: FormState, form: FormData): Promise<FormState> => {
    const state = await writeNoteAction(previous, form)
    if (state.status === 'done') setBasedOn(basedOn + 1)
    return state
  }
  // Put in as if it were typed: what stands there already stays, and the draft comes after it.
  const begin = () => {
    const area = place.current?.querySelector('textarea')
    if (!area) return
    area.value = [area.value.trim(), draft.text].filter(Boolean).join('\n\n')
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
    area.setSelectionRange(0, 0)
    area.scrollTop = 0
    setDrafted(true)
  }
  return (
    <ActionForm
      action={keep}
      hidden={{ appointmentId, version: String(basedOn) }}
      submitLabel={submitLabel}
      submitLook={quiet ? 'secondary' : 'primary'}
    >
      {draft.text && !drafted && body === '' ? (
        <Button look="secondary" onClick={begin}>
          {draft.begin}
        </Button>
      ) : null}
      <p role="status" className={drafted ? 'text-ink-soft' : 'sr-only'}>
        {drafted ? draft.done : ''}
      </p>
      <KeepsTyped
        place={`note ${appointmentId}`}
        onBack={({ version: from }) => setBasedOn(Number(from?.[0] ?? basedOn))}
      />
      <div ref={place}>
        <TextArea name="body" label={label} rows={12} defaultValue={body} />
      </div>
    </ActionForm>
  )
}
