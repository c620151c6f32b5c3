import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { bringBackAction, putAwayAction } from '@/lib/integration/journal-actions'

type Props = { readonly entryId: string; readonly putAway: boolean }

/** Puts an entry away, or brings it back; nothing is deleted. */
export function PutAwayCard({ entryId, putAway }: Props) {
  const words = useTranslations('integration.page.journal')
  if (putAway)
    return (
      <ActionForm
        action={bringBackAction}
        hidden={{ entryId }}
        submitLabel={words('undo')}
        submitLook="secondary"
      />
    )
  return (
    <Dialog
      trigger={words('putAway')}
      triggerLook="quiet"
      title={words('putAwayTitle')}
      cancelLabel={words('keep')}
    >
      <p>{words('putAwayLead')}</p>
      <ActionForm
        action={putAwayAction}
        hidden={{ entryId }}
        submitLabel={words('putAwayButton')}
      />
    </Dialog>
  )
}
