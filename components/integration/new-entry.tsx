'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { PromptId } from '@/lib/integration/model'
import { BesideWords, type BesideWordsWords } from './beside-words'
import { CameBack } from './came-back'
import type { SaveWords } from './save-line'
import { Writer } from './writer'

interface Words {
  readonly write: string
  readonly prompts: string
  readonly clinicPrompts: string
  readonly promptNone: string
  readonly cameBackTitle: string
  readonly cameBackOpen: string
  readonly save: SaveWords
  readonly beside: BesideWordsWords
}

interface Prompt<Id> {
  readonly id: Id
  readonly text: string
}

type Props = {
  /** Made by the server, and kept while the page lives: the same words sent twice are one entry. */
  readonly entryId: string
  readonly clientId: string
  readonly draftKey: string
  readonly prompts: readonly Prompt<PromptId>[]
  readonly clinicPrompts: readonly Prompt<string>[]
  readonly words: Words
  readonly help: ReactNode
}

type Chosen =
  | { readonly promptId: PromptId; readonly clinicPromptId: null }
  | { readonly promptId: null; readonly clinicPromptId: string }
  | { readonly promptId: null; readonly clinicPromptId: null }
const NONE: Chosen = { promptId: null, clinicPromptId: null }

/** A new entry: the writing first, the questions, a drawing and a voice note only for those who want one. */
export function NewEntry(props: Props) {
  const { entryId, clientId, draftKey, prompts, clinicPrompts, words, help } = props
  const [id] = useState(entryId)
  const [chosen, setChosen] = useState<Chosen>(NONE)
  const ours = prompts.find((each) => each.id === chosen.promptId)
  const prompt = ours ?? clinicPrompts.find((each) => each.id === chosen.clinicPromptId)
  return (
    <section className="flow">
      <CameBack
        clientId={clientId}
        entryId={id}
        title={words.cameBackTitle}
        open={words.cameBackOpen}
      />
      {prompt ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-xl">
          {prompt.text}
          <Button look="quiet" onClick={() => setChosen(NONE)}>
            {words.promptNone}
          </Button>
        </p>
      ) : null}
      <Writer
        entryId={id}
        clientId={clientId}
        draftKey={draftKey}
        text=""
        revision={0}
        {...chosen}
        label={prompt?.text ?? words.write}
        words={words.save}
        entryHref={`/my/journal/${id}`}
      />
      {help}
      <div className="flow-1 no-print">
        <Disclosure summary={words.prompts}>
          {clinicPrompts.length > 0 ? (
            <>
              <h3 className="font-semibold">{words.clinicPrompts}</h3>
              <PromptList
                prompts={clinicPrompts}
                chosen={chosen.clinicPromptId}
                choose={(clinicPromptId) => setChosen({ promptId: null, clinicPromptId })}
              />
            </>
          ) : null}
          <PromptList
            prompts={prompts}
            chosen={chosen.promptId}
            choose={(promptId) => setChosen({ promptId, clinicPromptId: null })}
          />
        </Disclosure>
        <BesideWords of={{ entryId: id, clientId, ...chosen }} lines={[]} words={words.beside} />
      </div>
    </section>
  )
}

function PromptList<Id extends string>(props: {
  readonly prompts: readonly Prompt<Id>[]
  readonly chosen: Id | null
  readonly choose: (id: Id) => void
}) {
  return (
    <ul className="flow-1">
      {props.prompts.map(({ id, text }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={id === props.chosen}
            onClick={() => props.choose(id)}
            className="min-h-11 w-full rounded-md px-3 py-2 text-start hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-semibold"
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  )
}
