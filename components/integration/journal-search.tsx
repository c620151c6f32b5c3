'use client'

import { WordSearch, type WordSearchWords } from '@/components/ui/word-search'
import type { findEntriesAction } from '@/lib/integration/journal-actions'

type Props = {
  readonly find: typeof findEntriesAction
  readonly words: WordSearchWords
}

/** Looks for words in one's own journal, what was put away included. */
export function JournalSearch({ find, words }: Props) {
  return (
    <WordSearch
      words={words}
      find={async (wanted) => {
        const answer = await find({ words: wanted })
        if (answer.status !== 'done' || !answer.value) return null
        const { hits, stoppedEarly } = answer.value
        return {
          stoppedEarly,
          hits: hits.map(({ id, when, excerpt }) => ({
            key: id,
            href: `/my/journal/${id}`,
            title: when,
            excerpt,
          })),
        }
      }}
    />
  )
}
