import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { cancelAction } from '@/lib/booking/actions'
import type { Appointment } from '@/lib/booking/model'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly appointment: Appointment; readonly zone: string }

/** Calls an appointment off: what follows from it, why, and that it is meant. */
export function CancelDialog({ appointment, zone }: Props) {
  const words = useTranslations('booking.one')
  const { id, version, clientName, startsAt } = appointment
  return (
    <Dialog trigger={words('cancel')} title={words('cancelTitle')} cancelLabel={words('keep')}>
      <p>{words('cancelDetail', { name: clientName })}</p>
      <ActionForm
        action={cancelAction}
        hidden={{ appointmentId: id, version: String(version) }}
        submitLabel={words('sure')}
        submitLook="stop"
      >
        <TextField name="reason" label={words('reason')} maxLength={500} />
        <Checkbox
          name="confirmed"
          label={words('confirmed', { when: formatDayTime(startsAt, zone) })}
        />
      </ActionForm>
    </Dialog>
  )
}
