import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { NumberField } from '@/components/ui/number-field'
import { TextField } from '@/components/ui/text-field'
import { receiveStockAction } from '@/lib/sessions/stock-actions'

/** What came in, from the package. */
export function ReceiveCard() {
  const words = useTranslations('sessions.stock')
  return (
    <div className="no-print">
      <Card title={words('receive')}>
        <ActionForm action={receiveStockAction} submitLabel={words('receiveSend')} emptyOnDone>
          <TextField name="medication" label={words('medication')} />
          <TextField name="lot" label={words('lot')} width="medium" />
          <DateField name="expiresOn" label={words('expiresOn')} optional />
          <NumberField
            name="mg"
            label={words('amount')}
            hint={words('amountHint')}
            unit="mg"
            decimals
          />
        </ActionForm>
      </Card>
    </div>
  )
}
