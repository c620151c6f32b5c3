import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { bringBackAction } from '@/lib/integration/journal-actions'

/** Said once after an entry was put away, with the way back. */
export function PutAwayNotice({ entryId }: { readonly entryId: string }) {
  const words = useTranslations('integration.page.journal')
  if (!entryId) return null
  return (
    <Banner tone="info" title={words('putAwayDone')}>
      <ActionForm
        action={bringBackAction}
        hidden={{ entryId }}
        submitLabel={words('undo')}
        submitLook="secondary"
      />
    </Banner>
  )
}
