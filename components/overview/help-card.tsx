import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { WithPhones } from '@/components/ui/with-phones'
import type { ClinicInBrief } from '@/lib/kernel/viewer'

/** Whom to call, on the first page, every day. */
export function HelpCard({ clinic }: { readonly clinic: ClinicInBrief }) {
  const words = useTranslations('overview.home.help')
  return (
    <Card title={words('title')}>
      <p>
        <WithPhones
          text={words('clinic', { phone: clinic.phone, emergency: clinic.emergencyPhone })}
          phones={[clinic.phone, clinic.emergencyPhone]}
        />
      </p>
      <p>
        <WithPhones text={words('crisis')} phones={['988', '911']} />
      </p>
    </Card>
  )
}
