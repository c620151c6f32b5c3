import { useTranslations } from 'next-intl'
import { ZoneField } from '@/components/clinics/zone-field'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { inviteClientAction } from '@/lib/invitations/actions'
import type { Member } from '@/lib/people/model'

type Props = {
  readonly clinicians: readonly Member[]
  readonly guides: readonly Member[]
  readonly zone: string
  /** Whoever invites is often the client's clinician: chosen beforehand. */
  readonly me: string
}

const options = (members: readonly Member[]) =>
  members.map((member) => ({
    value: member.membershipId,
    label: member.title ? `${member.name}, ${member.title}` : member.name,
  }))

const chosen = (members: readonly Member[], me: string): { readonly defaultValue?: string } =>
  members.some(({ membershipId }) => membershipId === me) ? { defaultValue: me } : {}

export function InviteClientForm({ clinicians, guides, zone, me }: Props) {
  const words = useTranslations('people.invitation')
  return (
    <ActionForm action={inviteClientAction} submitLabel={words('clientSubmit')}>
      <TextField name="legalName" label={words('legalName')} />
      <TextField name="preferredName" width="medium" label={words('preferredName')} />
      <TextField name="email" type="email" label={words('email')} />
      <TextField name="phone" type="tel" width="medium" optional label={words('phone')} />
      <ZoneField name="timeZone" label={words('timeZone')} chosen={zone} />
      <SelectField
        name="clinicianId"
        label={words('clinician')}
        placeholder={words('choose')}
        options={options(clinicians)}
        {...chosen(clinicians, me)}
      />
      <SelectField
        name="guideId"
        label={words('guide')}
        placeholder={words('choose')}
        options={options(guides)}
        {...chosen(guides, me)}
      />
    </ActionForm>
  )
}
