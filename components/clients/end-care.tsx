import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { TextArea } from '@/components/ui/text-area'
import { endCareAction } from '@/lib/preparation/leaving-actions'

/** The client leaves care: a reason and a clear yes. */
export async function EndCare({ clientId }: { readonly clientId: string }) {
  const words = await getTranslations('clients.contact')
  return (
    <Card>
      <Disclosure summary={words('end')}>
        <p>{words('endLead')}</p>
        <ActionForm
          action={endCareAction}
          hidden={{ clientId }}
          submitLabel={words('endSubmit')}
          submitLook="stop"
        >
          <TextArea name="reason" label={words('endReason')} hint={words('endReasonHint')} />
          <Checkbox name="confirmed" label={words('endConfirm')} />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
