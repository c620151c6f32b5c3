import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkboxes } from '@/components/ui/checkboxes'
import { TextField } from '@/components/ui/text-field'
import { changeMemberAction } from '@/lib/people/actions'
import { CREDENTIALS, type Member, STAFF_ROLES } from '@/lib/people/model'
import { seenMember } from '@/lib/people/rules'

export function MemberForm({ member }: { readonly member: Member }) {
  const words = useTranslations('people')
  const roles = useTranslations('auth.role')
  const seen = seenMember(member)
  return (
    <Card title={words('member.change')}>
      <ActionForm
        key={seen}
        action={changeMemberAction}
        hidden={{ membershipId: member.membershipId, seen }}
        submitLabel={words('member.submit')}
      >
        <TextField name="name" label={words('member.name')} defaultValue={member.name} />
        <TextField
          name="title"
          width="medium"
          optional
          label={words('member.title')}
          hint={words('member.titleHint')}
          defaultValue={member.title ?? ''}
        />
        <Checkboxes
          name="roles"
          label={words('member.roles')}
          options={STAFF_ROLES.map((role) => ({ value: role, label: roles(role) }))}
          defaultValues={member.roles}
        />
        <Checkboxes
          name="credentials"
          optional
          label={words('member.credentials')}
          hint={words('member.credentialsHint')}
          options={CREDENTIALS.map((held) => ({ value: held, label: words(`credential.${held}`) }))}
          defaultValues={member.credentials}
        />
      </ActionForm>
    </Card>
  )
}
