import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import type { SharedEntry } from '@/lib/integration/shared-entry'
import { formatDay, formatDayTime } from '@/lib/time/format'
import { DrawingPicture } from './drawing-svg'
import { questionLine } from './question-line'
import { VoiceList } from './voice-list'

type Props = { readonly entry: SharedEntry; readonly zone: string }

/** What somebody shared, with when and with whom. */
export function SharedText({ entry, zone }: Props) {
  const words = useTranslations('integration')
  const { share, question, drawing, voices } = entry
  const isPassage = entry.kind === 'passage'
  return (
    <Card
      title={words(isPassage ? 'page.guide.passageShared' : 'page.guide.written', {
        at: formatDay(entry.writtenAt, entry.clientZone),
      })}
      aside={
        <StatusTag tone="info">
          {words(`page.guide.${share.audience === 'guide' ? 'guideOnly' : 'clinicianToo'}`)}
        </StatusTag>
      }
    >
      {question ? (
        <p className="text-ink-soft">
          {words('page.guide.promptWas', { question: questionLine(words, question) })}
        </p>
      ) : null}
      {entry.text ? (
        <p className="text-lg leading-relaxed whitespace-pre-wrap">{entry.text}</p>
      ) : (
        <p className="text-ink-soft">{words('page.guide.noWords')}</p>
      )}
      {drawing.length > 0 ? (
        <DrawingPicture
          lines={drawing}
          label={words('page.drawing.pictureOf', {
            name: entry.clientName,
            count: drawing.length,
          })}
        />
      ) : null}
      {voices.length > 0 ? (
        <>
          <h3 className="font-semibold">{words('page.guide.voices')}</h3>
          <VoiceList voices={voices} zone={zone} door="/api/voice" />
        </>
      ) : null}
      {isPassage ? <p className="text-ink-soft">{words('page.guide.passageNote')}</p> : null}
      <p className="text-sm text-ink-soft">
        {words('page.guide.sharedBy', {
          at: formatDayTime(share.sharedAt, zone),
          due: formatDayTime(share.replyDueAt, zone),
        })}{' '}
        {words('page.guide.readNote', { name: entry.clientName })}
      </p>
    </Card>
  )
}
