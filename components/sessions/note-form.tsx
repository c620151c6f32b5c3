'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
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
}

/**
 * The note while it is written. It remembers which version its text began from: a colleague's version that was kept
 * meanwhile is never overwritten, and what was typed stays.
 */
export function NoteForm({ appointmentId, version, body, label, submitLabel, quiet }: Props) {
  const [basedOn, setBasedOn] = useState(version)
  const keep = async (previous: FormState, form: FormData): Promise<FormState> => {
    const state = await writeNoteAction(previous, form)
    if (state.status === 'done') setBasedOn(basedOn + 1)
    return state
  }
  return (
    <ActionForm
      action={keep}
      hidden={{ appointmentId, version: String(basedOn) }}
      submitLabel={submitLabel}
      submitLook={quiet ? 'secondary' : 'primary'}
    >
      <TextArea name="body" label={label} rows={12} defaultValue={body} />
    </ActionForm>
  )
}
