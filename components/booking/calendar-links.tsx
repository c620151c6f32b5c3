import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'

/** From the calendar to what stands behind it. */
export function CalendarLinks() {
  const words = useTranslations('booking.calendar')
  return (
    <>
      <LinkButton href="/calendar/new">{words('new')}</LinkButton>
      <LinkButton look="secondary" href="/calendar/waitlist">
        {words('waitlist')}
      </LinkButton>
      <LinkButton look="secondary" href="/calendar/days-off">
        {words('exceptions')}
      </LinkButton>
      <LinkButton look="secondary" href="/calendar/feed">
        {words('feed')}
      </LinkButton>
    </>
  )
}
