import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import { withdrawAction } from '@/lib/consents/actions'

/** Takes a consent back. A reason may be given, and need not be. */
export function WithdrawDialog(props: { readonly signatureId: string }) {
  const words = useTranslations('consents.withdraw')
  return (
    <Dialog trigger={words('trigger')} title={words('title')} cancelLabel={words('keep')}>
      <p>{words('detail')}</p>
      <ActionForm
        action={withdrawAction}
        hidden={{ signatureId: props.signatureId }}
        submitLabel={words('submit')}
      >
        <TextArea name="reason" label={words('reason')} rows={3} maxLength={1000} optional />
        <Checkbox name="confirmed" label={words('confirmed')} />
      </ActionForm>
    </Dialog>
  )
}
