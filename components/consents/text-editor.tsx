'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { publishAction } from '@/lib/consents/actions'
import { differenceOf } from '@/lib/consents/difference'
import type { ConsentKind } from '@/lib/consents/model'
import { ConsentBody } from './consent-body'

type Words = Readonly<
  Record<
    | 'publish'
    | 'title'
    | 'body'
    | 'bodyHint'
    | 'preview'
    | 'changes'
    | 'changesNone'
    | 'confirm'
    | 'added'
    | 'removed',
    string
  >
>

type Props = {
  readonly kind: ConsentKind
  /** The text in force; empty where there is none yet. */
  readonly before: { readonly title: string; readonly body: string }
  readonly draft: { readonly title: string; readonly body: string }
  readonly words: Words
}

/** The next version of a text: written on one side, and beside it how it reads and what has changed. */
export function TextEditor({ kind, before, draft, words }: Props) {
  const [body, setBody] = useState(draft.body)
  const lines = differenceOf(before.body, body).filter((line) => line.kind !== 'same')
  return (
    <ActionForm action={publishAction} hidden={{ kind }} submitLabel={words.publish}>
      <TextField name="title" label={words.title} defaultValue={draft.title} />
      <div className="grid gap-6 lg:grid-cols-2">
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          rows={24}
          defaultValue={draft.body}
          onWrite={setBody}
        />
        <section aria-label={words.preview} className="flow-3">
          <h3 className="text-lg">{words.preview}</h3>
          <div className="rounded-md border border-line bg-surface p-4">
            <ConsentBody body={body} />
          </div>
        </section>
      </div>
      <section className="flow-2" aria-live="polite">
        <h3 className="text-lg">{words.changes}</h3>
        {lines.length === 0 ? (
          <p>{words.changesNone}</p>
        ) : (
          <ul className="flow-1.5">
            {lines.map((line) => (
              <li
                key={line.place}
                className={
                  line.kind === 'added'
                    ? 'border-s-4 border-success bg-success-soft px-3 py-1'
                    : 'border-s-4 border-stop bg-stop-soft px-3 py-1'
                }
              >
                <span className="font-semibold">
                  {line.kind === 'added' ? words.added : words.removed}:
                </span>{' '}
                {line.text}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Checkbox name="confirmed" label={words.confirm} />
    </ActionForm>
  )
}
