import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { chooseClinicAction } from '@/lib/auth/actions'
import { isRole } from '@/lib/people/model'

type Props = {
  readonly places: readonly {
    readonly membershipId: string
    readonly clinicName: string
    readonly roles: readonly string[]
  }[]
  readonly hidden: Readonly<Record<string, string>>
}

export function ClinicChoice({ places, hidden }: Props) {
  const words = useTranslations('auth')
  return (
    <ul className="flow">
      {places.map((place) => (
        <li key={place.membershipId}>
          <Card title={place.clinicName}>
            <p className="text-ink-soft">
              {place.roles
                .filter(isRole)
                .map((role) => words(`role.${role}`))
                .join(', ')}
            </p>
            <ActionForm
              action={chooseClinicAction}
              hidden={{ ...hidden, membershipId: place.membershipId }}
              submitLabel={words('clinic.go', { clinic: place.clinicName })}
            />
          </Card>
        </li>
      ))}
    </ul>
  )
}
