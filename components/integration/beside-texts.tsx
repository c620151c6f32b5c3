import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { joinAction } from '@/lib/integration/journal-actions'
import type { SideText } from '@/lib/integration/side-texts'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly entryId: string
  readonly texts: readonly SideText[]
  readonly zone: string
}

/** What another device wrote in this entry at the same time: shown whole, and joined only when the writer says so. */
export function BesideTexts({ entryId, texts, zone }: Props) {
  const words = useTranslations('integration.page.journal')
  if (texts.length === 0) return null
  return (
    <Banner tone="info" title={words('besideTitle')}>
      {texts.map(({ revision, savedAt, text }) => (
        <div key={revision} className="flow-1">
          <p className="text-ink-soft">
            {words('besideLead', { at: formatDayTime(savedAt, zone) })}
          </p>
          <p className="rounded-md bg-surface p-4 whitespace-pre-wrap">{text}</p>
        </div>
      ))}
      <ActionForm
        action={joinAction}
        hidden={{ entryId }}
        submitLabel={words('join')}
        submitLook="secondary"
      />
    </Banner>
  )
}
