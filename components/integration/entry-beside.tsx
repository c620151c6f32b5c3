import { useTranslations } from 'next-intl'
import type { MyEntry } from '@/lib/integration/journal-entry'
import { BesideWords, type BesideWordsWords } from './beside-words'
import { DrawingPicture } from './drawing-svg'
import type { Of } from './use-drawing'
import { VoiceList } from './voice-list'

type Props = {
  readonly entry: MyEntry
  readonly of: Of
  readonly zone: string
  readonly words: BesideWordsWords
}

/** The drawing and the voice notes of one's own entry. On paper the drawing stands by itself. */
export function EntryBeside({ entry, of, zone, words }: Props) {
  const say = useTranslations('integration.page.drawing')
  const { drawing, voices } = entry
  return (
    <div className="flow-2">
      <div className="no-print">
        <BesideWords of={of} lines={drawing} words={words} open={drawing.length > 0} />
      </div>
      {drawing.length > 0 ? (
        <div className="hidden print:block">
          <DrawingPicture lines={drawing} label={say('picture', { count: drawing.length })} />
        </div>
      ) : null}
      <VoiceList voices={voices} zone={zone} door="/api/my/voice" />
    </div>
  )
}
