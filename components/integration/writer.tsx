'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { holdKey } from '@/components/ui/sealed-store'
import { useTypedEarly } from '@/components/ui/use-typed-early'
import { saveEntryAction } from '@/lib/integration/journal-actions'
import type { PromptId } from '@/lib/integration/model'
import { SaveLine, type SaveWords } from './save-line'
import { useAutosave } from './use-autosave'
import { type WordsDraft, wordsHere } from './use-came-back'
import { useDraft } from './use-draft'

type Props = {
  readonly entryId: string
  readonly clientId: string
  /** Under which words may wait on this device; it came with the page and stays in its memory. */
  readonly draftKey: string
  readonly text: string
  readonly revision: number
  readonly promptId: PromptId | null
  readonly clinicPromptId: string | null
  readonly label: string
  readonly words: SaveWords
  /** Where the entry's own page is, on the page where a new one begins. */
  readonly entryHref?: string
}

/** A large quiet place for words. They are kept by themselves, wait sealed on the device, and stay on the page whatever happens. */
export function Writer(props: Props) {
  const { entryId, clientId, draftKey, promptId, clinicPromptId, words } = props
  useState(() => {
    if (typeof window !== 'undefined') holdKey(clientId, draftKey)
  })
  const early = useTypedEarly(`words-${entryId}`)
  const [text, setText] = useState(props.text)
  const onPage = useRef(props.text)
  const looked = useRef(false)
  const send = useCallback(
    ({ key, ...sending }: { text: string; baseRevision: number; key: string }) =>
      saveEntryAction(
        { entryId, clientId, promptId, clinicPromptId, device: null, ...sending },
        key,
      ),
    [entryId, clientId, promptId, clinicPromptId],
  )
  const draft = useDraft(clientId, 'words', entryId)
  const keepHere = useCallback(
    (kept: { readonly text: string; readonly baseRevision: number } | null) => {
      // What an earlier tab left here is looked at before anything is put in its place.
      if (looked.current) draft(kept && { ...kept, promptId, clinicPromptId })
    },
    [draft, promptId, clinicPromptId],
  )
  const { status, write, save } = useAutosave(send, props, keepHere)
  const standing = props.text
  useLayoutEffect(() => {
    if (early === null || looked.current || early === standing.replaceAll('\r\n', '\n')) return
    onPage.current = early
    setText(early)
  }, [early, standing])
  useEffect(() => {
    const goOn = (found: WordsDraft | null) => {
      if (looked.current) return
      looked.current = true
      const typed = onPage.current !== standing
      if (!found || found.text === standing) return typed ? write(onPage.current) : draft(null)
      onPage.current = typed ? `${onPage.current}\n\n${found.text}` : found.text
      setText(onPage.current)
      write(onPage.current, found.baseRevision)
    }
    if (!looked.current) void wordsHere(clientId, entryId).then(goOn, () => goOn(null))
  }, [clientId, entryId, standing, draft, write])
  const onType = (typed: string) => {
    onPage.current = typed
    setText(typed)
    write(typed)
  }
  return (
    <div className="flow-2">
      <textarea
        aria-label={props.label}
        id={`words-${entryId}`}
        autoComplete="off"
        value={text}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => void save()}
        className={classes(
          'block min-h-[45vh] w-full rounded-lg border border-line bg-surface p-5 sm:p-8',
          'field-sizing-content text-lg leading-relaxed text-ink shadow-card no-print',
        )}
      />
      <p className="hidden whitespace-pre-wrap print:block">{text}</p>
      <SaveLine status={status} words={words} href={props.entryHref ?? null} />
    </div>
  )
}
