import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/kernel/form-state'
import type { Appointment } from '@/lib/booking/model'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly appointment: Appointment
  readonly zone: string
  /** What follows from it. */
  readonly detail: string
  /** The staff's door, or the client's own. */
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** Calls an appointment off: what follows from it, why, and that it is meant. */
export function CancelDialog({ appointment, zone, detail, action }: Props) {
  const words = useTranslations('booking.one')
  const { id, version, startsAt } = appointment
  return (
    <Dialog trigger={words('cancel')} title={words('cancelTitle')} cancelLabel={words('keep')}>
      <p>{detail}</p>
      <ActionForm
        action={action}
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
