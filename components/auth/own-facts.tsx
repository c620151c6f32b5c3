import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { SummaryList } from '@/components/ui/summary-list'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'

type Props = {
  readonly viewer: StaffViewer | ClientViewer
  readonly clinics: readonly string[]
}

export function OwnFacts({ viewer, clinics }: Props) {
  const words = useTranslations('auth.account')
  const secondStep = { key: 'second', label: words('secondStep'), value: words('secondStepOn') }
  return (
    <Card title={words('about')}>
      <SummaryList
        rows={[
          { key: 'name', label: words('name'), value: viewer.name },
          { key: 'email', label: words('email'), value: viewer.email },
          { key: 'clinic', label: words('clinic'), value: viewer.clinic.name },
          ...(viewer.kind === 'staff' ? [secondStep] : []),
        ]}
      />
      {clinics.length > 1 ? (
        <LinkButton href="/sign-in/clinic" look="secondary">
          {words('otherClinic')}
        </LinkButton>
      ) : null}
    </Card>
  )
}
