'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { PromptId } from '@/lib/integration/model'
import type { SaveWords } from './save-line'
import { Writer } from './writer'

interface Words {
  readonly write: string
  readonly prompts: string
  readonly promptNone: string
  readonly save: SaveWords
}

type Props = {
  /** Made by the server, and kept while the page lives: the same words sent twice are one entry. */
  readonly entryId: string
  readonly clientId: string
  readonly prompts: readonly { readonly id: PromptId; readonly text: string }[]
  readonly words: Words
  readonly help: ReactNode
}

/** A new entry: the writing first, the questions only for those who want one. */
export function NewEntry({ entryId, clientId, prompts, words, help }: Props) {
  const [id] = useState(entryId)
  const [chosen, setChosen] = useState<PromptId | null>(null)
  const prompt = prompts.find((each) => each.id === chosen)
  return (
    <section className="flow">
      {prompt ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-xl">
          {prompt.text}
          <Button look="quiet" onClick={() => setChosen(null)}>
            {words.promptNone}
          </Button>
        </p>
      ) : null}
      <Writer
        entryId={id}
        clientId={clientId}
        text=""
        revision={0}
        promptId={chosen}
        label={prompt?.text ?? words.write}
        words={words.save}
        entryHref={`/my/journal/${id}`}
      />
      {help}
      <div className="no-print">
        <Disclosure summary={words.prompts}>
          <ul className="flow-1">
            {prompts.map(({ id: promptId, text }) => (
              <li key={promptId}>
                <button
                  type="button"
                  aria-pressed={promptId === chosen}
                  onClick={() => setChosen(promptId)}
                  className="min-h-11 w-full rounded-md px-3 py-2 text-start hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-semibold"
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </section>
  )
}
