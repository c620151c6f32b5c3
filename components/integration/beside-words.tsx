'use client'

import { Disclosure } from '@/components/ui/disclosure'
import type { DrawnLine } from '@/lib/integration/drawing-model'
import { DrawingPad, type DrawWords } from './drawing-pad'
import type { Of } from './use-drawing'
import { VoiceRecorder, type VoiceWords } from './voice-recorder'

export interface BesideWordsWords {
  readonly draw: string
  readonly speak: string
  readonly drawing: DrawWords
  readonly voice: VoiceWords
}

type Props = {
  readonly of: Of
  readonly lines: readonly DrawnLine[]
  readonly words: BesideWordsWords
  /** Open from the beginning, where something was drawn. */
  readonly open?: boolean
}

/** What else can stand in an entry: a drawing, a voice note. Neither is asked for. */
export function BesideWords({ of, lines, words, open = false }: Props) {
  return (
    <>
      <Disclosure summary={words.draw} open={open}>
        <DrawingPad of={of} lines={lines} words={words.drawing} />
      </Disclosure>
      <Disclosure summary={words.speak}>
        <VoiceRecorder of={of} words={words.voice} />
      </Disclosure>
    </>
  )
}
