import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { AppointmentStatus } from '@/lib/booking/model'
import { STATUS_TONE } from '@/lib/booking/words'

/** How an appointment stands, as a word beside a shape. */
export function AppointmentState(props: { readonly status: AppointmentStatus }) {
  const words = useTranslations('booking.status')
  return <StatusTag tone={STATUS_TONE[props.status]}>{words(props.status)}</StatusTag>
}
