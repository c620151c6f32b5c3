'use client'

import { WordSearch, type WordSearchWords } from '@/components/ui/word-search'
import type { findMessagesAction } from '@/lib/messages/actions'

type Props = {
  readonly find: typeof findMessagesAction
  /** Where a conversation stands: `/my/messages` or `/messages`. */
  readonly under: string
  /** Staff look through conversations with several people. */
  readonly named?: boolean
  readonly words: WordSearchWords
}

/** Looks for words in one's own conversations. */
export function MessageSearch({ find, under, named = false, words }: Props) {
  return (
    <WordSearch
      words={words}
      find={async (wanted) => {
        const answer = await find({ words: wanted })
        if (answer.status !== 'done' || !answer.value) return null
        const { hits, stoppedEarly } = answer.value
        return {
          stoppedEarly,
          hits: hits.map(({ messageId, threadId, client, by, when, excerpt }) => ({
            key: messageId,
            href: `${under}/${threadId}`,
            title: named ? `${client}, ${when}` : when,
            excerpt,
            note: by,
          })),
        }
      }}
    />
  )
}
