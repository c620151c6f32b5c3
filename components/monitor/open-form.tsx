'use client'

import { useSyncExternalStore } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { openMonitorLinkAction } from '@/lib/preparation/monitor-actions'

type Words = Readonly<Record<'code' | 'submit' | 'link' | 'linkHint', string>>

const secretOf = (text: string): string => text.slice(text.lastIndexOf('#') + 1).trim()

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** Takes the secret out of the address, where no server has seen it, and sends it once with the spoken code. */
export function OpenForm({ words }: { readonly words: Words }) {
  const secret = useSyncExternalStore(
    onHashChange,
    () => secretOf(window.location.hash),
    () => '',
  )

  const open: typeof openMonitorLinkAction = (previous, form) => {
    const given = form.get('secret')
    form.set('secret', secretOf(typeof given === 'string' ? given : ''))
    return openMonitorLinkAction(previous, form)
  }

  return (
    <ActionForm
      action={open}
      submitLabel={words.submit}
      {...(secret ? { hidden: { secret } } : {})}
    >
      {secret ? null : <TextField name="secret" label={words.link} hint={words.linkHint} />}
      <TextField
        name="code"
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="medium"
        maxLength={8}
      />
    </ActionForm>
  )
}
