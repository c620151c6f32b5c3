import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { ClinicInBrief } from '@/lib/kernel/viewer'

/** Whom to call, on the first page, every day. */
export function HelpCard({ clinic }: { readonly clinic: ClinicInBrief }) {
  const words = useTranslations('overview.home.help')
  return (
    <Card title={words('title')}>
      <p>{words('clinic', { phone: clinic.phone, emergency: clinic.emergencyPhone })}</p>
      <p>{words('crisis')}</p>
    </Card>
  )
}
