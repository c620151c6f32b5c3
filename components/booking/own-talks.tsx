import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { cancelOwnAction } from '@/lib/booking/actions'
import type { Appointment } from '@/lib/booking/model'
import { formatDayTime } from '@/lib/time/format'
import { CancelDialog } from './cancel-dialog'
import { AppointmentState } from './status'

/** A client's talks ahead, in their own time, each with the way to call it off. */
export function OwnTalks(props: { readonly talks: readonly Appointment[]; readonly zone: string }) {
  const words = useTranslations('booking')
  const { talks, zone } = props
  if (talks.length === 0) return <p>{words('talk.none')}</p>
  return (
    <ul className="flow">
      {talks.map((each) => (
        <li key={each.id}>
          <Card
            level={3}
            title={words(`kind.${each.kind}`)}
            aside={<AppointmentState status={each.status} />}
          >
            <p>
              <time dateTime={each.startsAt.toISOString()}>
                {formatDayTime(each.startsAt, zone)}
              </time>
              {' · '}
              {(each.guide ?? each.clinician)?.name}
            </p>
            {each.status === 'booked' ? (
              <CancelDialog
                appointment={each}
                zone={zone}
                detail={words('talk.cancelDetail')}
                action={cancelOwnAction}
              />
            ) : null}
          </Card>
        </li>
      ))}
    </ul>
  )
}
