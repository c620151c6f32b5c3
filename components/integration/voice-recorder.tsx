'use client'

import { Mic, Square } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { Button } from '@/components/ui/button'
import { LONGEST_VOICE_S } from '@/lib/integration/voice-model'
import { type Recording, useRecorder } from './use-recorder'

export interface VoiceWords {
  readonly consent: string
  readonly start: string
  readonly stop: string
  readonly asking: string
  readonly recording: string
  readonly sending: string
  readonly kept: string
  readonly waits: string
  readonly notKept: string
  readonly refused: string
  readonly unsupported: string
  readonly denied: string
  readonly noMicrophone: string
  readonly openAfresh: string
  readonly openAfreshDo: string
  readonly again: string
  readonly letGo: string
}

type Props = {
  readonly of: { readonly entryId: string; readonly clientId: string }
  readonly words: VoiceWords
}

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Says first what happens with what is spoken; then one press to begin and one to end. */
export function VoiceRecorder({ of, words }: Props) {
  const router = useRouter()
  const onKept = useCallback(() => router.refresh(), [router])
  const { state, start, stop, again, letGo } = useRecorder(of, onKept)
  const unsent = state.kind === 'waits' || state.kind === 'notKept' || state.kind === 'refused'
  return (
    <div className="flow-3 no-print">
      <p>{words.consent}</p>
      {state.kind === 'recording' ? (
        <div className="flex flex-wrap items-center gap-4">
          <Button onClick={stop} size="large">
            <Square aria-hidden className="size-5" />
            {words.stop}
          </Button>
          <span role="timer" className="text-lg tabular-nums">
            {clock(state.seconds)} / {clock(LONGEST_VOICE_S)}
          </span>
        </div>
      ) : (
        <Button
          look="secondary"
          onClick={() => void start()}
          disabled={state.kind === 'asking' || state.kind === 'sending' || unsent}
        >
          <Mic aria-hidden className="size-5" />
          {words.start}
        </Button>
      )}
      <p role="status" className="min-h-7 text-ink-soft">
        {sentenceOf(state, words)}
      </p>
      {unsent ? (
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" onClick={() => void again()}>
            {words.again}
          </Button>
          <Button look="quiet" onClick={() => void letGo()}>
            {words.letGo}
          </Button>
        </div>
      ) : null}
      {state.kind === 'openAfresh' ? (
        <Button look="secondary" onClick={() => window.location.reload()}>
          {words.openAfreshDo}
        </Button>
      ) : null}
    </div>
  )
}

function sentenceOf(state: Recording, words: VoiceWords): string {
  if (state.kind === 'idle') return ''
  return state.kind === 'refused' ? state.detail || words.refused : words[state.kind]
}
