import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { editContactAction, editOwnContactAction } from '@/lib/clients/actions'
import type { ClientContact } from '@/lib/clients/model'

type Props = {
  readonly contact: ClientContact
  readonly zones: readonly string[]
  /** The client themself: names on documents are the clinic's to change. */
  readonly own?: boolean
}

/** Who a client is and how to reach them. It carries the version that was read, so nobody overwrites unseen. */
export async function ContactForm({ contact, zones, own = false }: Props) {
  const words = await getTranslations('clients.contact')
  const field = (name: keyof ClientContact & Parameters<typeof words>[0]) => ({
    name,
    label: words(name),
    defaultValue: contact[name] ?? undefined,
  })
  return (
    <ActionForm
      action={own ? editOwnContactAction : editContactAction}
      hidden={{ version: contact.version, ...(own ? {} : { clientId: contact.id }) }}
      submitLabel={words('save')}
    >
      {own ? null : (
        <>
          <TextField {...field('legalName')} hint={words('legalNameHint')} />
          <DateField {...field('dateOfBirth')} optional />
          <TextField {...field('email')} type="email" />
        </>
      )}
      <TextField
        {...field('preferredName')}
        label={words(own ? 'ownPreferredName' : 'preferredName')}
        autoComplete="given-name"
      />
      <TextField {...field('pronouns')} optional />
      <TextField {...field('phone')} type="tel" autoComplete="tel" optional />
      <SelectField
        {...field('timeZone')}
        hint={words('timeZoneHint')}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <TextField {...field('street')} autoComplete="street-address" optional />
      <div className="flex flex-wrap gap-4">
        <TextField {...field('city')} width="medium" autoComplete="address-level2" optional />
        <TextField {...field('state')} width="short" maxLength={2} optional />
        <TextField {...field('postalCode')} width="short" autoComplete="postal-code" optional />
      </div>
      <TextField {...field('emergencyContactName')} optional />
      <TextField {...field('emergencyContactPhone')} type="tel" optional />
      <TextField {...field('preferredLanguage')} optional />
      <TextArea {...field('accessibilityNeeds')} rows={2} optional />
    </ActionForm>
  )
}
