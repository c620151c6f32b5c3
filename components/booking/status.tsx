import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { AppointmentStatus } from '@/lib/booking/model'
import { STATUS_TONE } from '@/lib/booking/words'

/** How an appointment stands, as a word beside a shape. */
export function AppointmentState(props: {
  readonly status: AppointmentStatus
  readonly waits?: boolean
}) {
  const words = useTranslations('booking.status')
  if (props.waits) return <StatusTag tone="waiting">{words('waits')}</StatusTag>
  return <StatusTag tone={STATUS_TONE[props.status]}>{words(props.status)}</StatusTag>
}
