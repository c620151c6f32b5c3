import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkboxes } from '@/components/ui/checkboxes'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { inviteStaffAction } from '@/lib/invitations/actions'
import { CREDENTIALS, STAFF_ROLES } from '@/lib/people/model'

export function InviteStaffForm() {
  const words = useTranslations('people')
  const roles = useTranslations('auth.role')
  return (
    <ActionForm action={inviteStaffAction} submitLabel={words('invitation.staffSubmit')}>
      <TextField name="name" label={words('invitation.staffName')} />
      <TextField name="email" type="email" label={words('invitation.email')} />
      <Radios
        name="role"
        label={words('invitation.staffRole')}
        hint={words('invitation.roleHint')}
        options={STAFF_ROLES.map((role) => ({ value: role, label: roles(role) }))}
      />
      <Checkboxes
        name="credentials"
        optional
        label={words('invitation.credentials')}
        hint={words('invitation.credentialsHint')}
        options={CREDENTIALS.map((held) => ({ value: held, label: words(`credential.${held}`) }))}
      />
    </ActionForm>
  )
}
