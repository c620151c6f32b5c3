import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { eraseVoiceAction } from '@/lib/integration/journal-actions'
import type { VoiceNote } from '@/lib/integration/voice-model'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly voices: readonly VoiceNote[]
  readonly zone: string
  /** Where each is heard: the speaker's own door, or that of those with whom it is shared. */
  readonly door: '/api/my/voice' | '/api/voice'
}

/** Voice notes to hear. Their speaker can erase each for good. */
export function VoiceList({ voices, zone, door }: Props) {
  const words = useTranslations('integration.page.voice')
  if (voices.length === 0) return null
  return (
    <ul className="divide-y divide-line">
      {voices.map(({ id, seconds, spokenAt }) => {
        const name = words('one', { at: formatDayTime(spokenAt, zone), seconds })
        return (
          <li key={id} className="py-3 flow-2 break-inside-avoid">
            <p>{name}</p>
            {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has written down what was said */}
            <audio
              controls
              preload="none"
              src={`${door}/${id}`}
              aria-label={name}
              className="w-full max-w-md no-print"
            />
            {door === '/api/my/voice' ? (
              <Dialog
                trigger={words('erase')}
                triggerLook="quiet"
                title={words('eraseTitle')}
                cancelLabel={words('eraseKeep')}
              >
                <p>{words('eraseLead')}</p>
                <ActionForm
                  action={eraseVoiceAction}
                  hidden={{ voiceId: id }}
                  submitLabel={words('eraseDo')}
                />
              </Dialog>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
