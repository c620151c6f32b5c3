import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { Banner } from '@/components/ui/banner'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { formatDayTime, formatTime } from '@/lib/time/format'

/** Whose session this is, and when: on the clinic's clock, and on the client's where that differs. */
export function SessionHeader({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const { appointment, zone, person } = screen
  const when = formatDayTime(appointment.startsAt, zone)
  const forClient = formatDayTime(appointment.startsAt, appointment.clientZone)
  const isOn = appointment.status === 'booked' || appointment.status === 'checked-in'
  return (
    <>
      <PageHeader
        back={{ href: '/calendar', label: words('page.back') }}
        above={words('page.above', {
          setting: words(`setting.${screen.setting}`),
          route: words(`route.${screen.route}`),
        })}
        title={words('page.title', { name: person.preferredName })}
        lead={
          <>
            {words('page.lead', { when, time: formatTime(appointment.medicineAt, zone) })}
            {when === forClient ? null : ` ${words('page.forClient', { when: forClient })}`}
          </>
        }
      />
      {isOn || appointment.status === 'fulfilled' ? null : (
        <Banner tone="info" title={words('page.visitOff', { status: appointment.status })} />
      )}
    </>
  )
}
