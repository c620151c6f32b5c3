import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import type { StandingCheckIn } from '@/lib/aftercare/check-in-page'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly checkIn: StandingCheckIn | null; readonly zone: string }

/** A check-in that is open, with its one door; nothing where none is. */
export function CheckInNotice({ checkIn, zone }: Props) {
  const words = useTranslations('overview.home.check_in')
  if (!checkIn) return null
  return (
    <Banner
      tone="info"
      title={words('title')}
      actions={
        <LinkButton
          href={`/my/check-ins/${checkIn.sessionId}/${checkIn.key}`}
          look="secondary"
          size="large"
        >
          {words('do')}
        </LinkButton>
      }
    >
      <p>{words('text', { until: formatDayTime(checkIn.closesAt, zone) })}</p>
    </Banner>
  )
}
