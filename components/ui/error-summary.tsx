'use client'

import type { MouseEvent } from 'react'
import { fieldId } from './form-context'
import { useUiWords } from './ui-words'

type Props = {
  readonly formId: string
  readonly errors: Readonly<Record<string, string>>
}

/** What to look at again, each line a link to its field. `FormAnswer` gives it the focus. */
export function ErrorSummary({ formId, errors }: Props) {
  const words = useUiWords()
  const entries = Object.entries(errors)
  const sentences = Object.values(errors)
  const isRepeated = (sentence: string) =>
    sentences.indexOf(sentence) !== sentences.lastIndexOf(sentence)
  const title =
    entries.length === 1
      ? words.summaryOne
      : words.summaryMany.replace('{count}', String(entries.length))
  return (
    <div role="alert" className="rounded-md border-2 border-stop bg-surface p-5">
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 flow-1.5">
        {entries.map(([name, sentence]) => (
          <li key={name}>
            <a
              href={`#${fieldId(formId, name)}`}
              onClick={(event) => focusField(event, fieldId(formId, name))}
              className="inline-block py-1 font-semibold text-stop underline underline-offset-4"
            >
              {isRepeated(sentence) ? (
                <span
                  ref={(mark) => {
                    const label = labelOf(fieldId(formId, name))
                    if (mark && label)
                      mark.textContent = words.summaryLabel.replace('{label}', label)
                  }}
                />
              ) : null}
              {sentence}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-soft">{words.summaryHint}</p>
    </div>
  )
}

/** What a field is called where its sentence is another one's too: “This needs an answer.” three times tells little. */
const labelOf = (id: string): string | null | undefined =>
  document.getElementById(id)?.closest('[data-field]')?.querySelector('label, legend')?.textContent

function focusField(event: MouseEvent, id: string) {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.closest('[data-field]')?.scrollIntoView({ block: 'start' })
  field.focus({ preventScroll: true })
}
