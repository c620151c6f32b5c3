import { useTranslations } from 'next-intl'
import { ClinicFields } from '@/components/clinics/clinic-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { firstAdministratorAction, firstClinicAction } from '@/lib/invitations/accept-actions'

type Props = { readonly token: string; readonly clinicName: string | null }

/** The first administrator, and the first clinic where there is none. */
export function FirstAdministratorForm({ token, clinicName }: Props) {
  const words = useTranslations('people.first')
  return (
    <ActionForm
      action={clinicName ? firstAdministratorAction : firstClinicAction}
      hidden={{ token }}
      submitLabel={words('submit')}
    >
      <Card title={words('you')}>
        <TextField name="name" label={words('name')} autoComplete="name" />
        <TextField name="email" type="email" label={words('email')} autoComplete="email" />
        <TextField
          name="newPassword"
          type="password"
          label={words('newPassword')}
          hint={words('passwordRule')}
          autoComplete="new-password"
        />
      </Card>
      {clinicName ? (
        <p>{words('existing', { clinic: clinicName })}</p>
      ) : (
        <Card title={words('clinic')}>
          <ClinicFields nameField="clinicName" />
        </Card>
      )}
    </ActionForm>
  )
}
