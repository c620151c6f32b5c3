import { useTranslations } from 'next-intl'
import { CareCard } from '@/components/ui/care-card'
import { Card } from '@/components/ui/card'
import { WithPhones } from '@/components/ui/with-phones'
import type { DosedSession } from '@/lib/aftercare/dosed-session'
import type { ClinicInBrief } from '@/lib/kernel/viewer'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly session: DosedSession
  readonly clinic: ClinicInBrief
  readonly zone: string
}

/** Who saw the client leave, and when to call whom. */
export function LeavingCard({ session: { leaving }, clinic, zone }: Props) {
  const words = useTranslations('aftercare.page')
  return (
    <>
      <CareCard urgency="urgent" title={words('callTitle')}>
        <ul>
          <li>{words('callNow')}</li>
          <li>{words('callHurt')}</li>
          <li>
            <WithPhones
              text={words('callClinic', { phone: clinic.phone, emergency: clinic.emergencyPhone })}
              phones={[clinic.phone, clinic.emergencyPhone]}
            />
          </li>
        </ul>
      </CareCard>
      <Card title={words('leaving')}>
        <p>
          {leaving
            ? words('leftWith', {
                at: formatDayTime(leaving.at, zone),
                companion: leaving.companion,
                signer: leaving.signer,
              })
            : words('notSigned')}
        </p>
      </Card>
    </>
  )
}
