import { useTranslations } from 'next-intl'
import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { Signature } from '@/components/ui/signature'
import { TextField } from '@/components/ui/text-field'
import { orderDoseAction, stopOrderAction } from '@/lib/booking/actions'
import type { DoseOrder } from '@/lib/booking/order-queries'
import { ROUTES } from '@/lib/sessions/model'
import { formatDay, formatDayTime } from '@/lib/time/format'

type Props = {
  readonly clientId: string
  readonly orders: readonly DoseOrder[]
  readonly mayOrder: boolean
  readonly zone: string
  readonly today: string
}

/** The orders in force, and for a prescriber the form of a new one, empty. */
export function OrderCard({ clientId, orders, mayOrder, zone, today }: Props) {
  const words = useTranslations('booking.order')
  return (
    <Card title={words('title')}>
      {orders.length === 0 ? <p>{words('none')}</p> : null}
      {orders.map((order) => (
        <OneOrder key={order.id} order={order} mayOrder={mayOrder} zone={zone} />
      ))}
      {mayOrder ? (
        <Disclosure summary={words('new')}>
          <OrderForm clientId={clientId} today={today} />
        </Disclosure>
      ) : null}
    </Card>
  )
}

type OneProps = Pick<Props, 'mayOrder' | 'zone'> & { readonly order: DoseOrder }

function OneOrder({ order, mayOrder, zone }: OneProps) {
  const words = useTranslations('booking')
  const { medication, doseMg, route, intervalDays, validUntil } = order
  return (
    <div className="flow-2">
      <p className="font-semibold">
        {words('order.line', { medication, dose: doseMg, route: words(`route.${route}`) })}
      </p>
      <p>{words('order.interval', { days: intervalDays })}</p>
      <p className="text-ink-soft">
        {words('order.until', { until: formatDay(validUntil, zone) })}
      </p>
      <Signature
        name={order.signerName}
        credentials={order.signerCredential}
        at={formatDayTime(order.signedAt, zone)}
        dateTime={order.signedAt.toISOString()}
        meaning={words('order.meaning')}
      />
      {mayOrder ? (
        <ActionForm
          action={stopOrderAction}
          hidden={{ orderId: order.id }}
          submitLabel={words('order.stop')}
          submitLook="secondary"
        />
      ) : null}
    </div>
  )
}

function OrderForm(props: { readonly clientId: string; readonly today: string }) {
  const words = useTranslations('booking')
  return (
    <ActionForm
      action={orderDoseAction}
      hidden={{ clientId: props.clientId }}
      submitLabel={words('order.sign')}
    >
      <p>{words('order.hint')}</p>
      <TextField
        name="medication"
        label={words('order.medication')}
        hint={words('order.medicationHint')}
      />
      <SelectField
        name="route"
        label={words('order.route')}
        placeholder={words('book.choose')}
        options={ROUTES.map((value) => ({ value, label: words(`route.${value}`) }))}
      />
      <NumberField name="doseMg" label={words('order.dose')} unit="mg" decimals />
      <NumberField name="intervalDays" label={words('order.days')} />
      <DateField name="validUntil" label={words('order.validUntil')} min={props.today} />
      <ConfirmField />
    </ActionForm>
  )
}
