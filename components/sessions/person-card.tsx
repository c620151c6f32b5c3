import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Card } from '@/components/ui/card'
import { KeyValue } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { formatBirthDate } from '@/lib/time/format'

/** Who this is, for two identifiers. */
export function PersonCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions.page.person')
  const { person } = screen
  const { emergencyContact: contact, allergies } = person
  return (
    <Card title={words('title')} aside={<Avatar name={person.legalName} />}>
      <KeyValue
        facts={[
          { label: words('name'), value: person.legalName },
          {
            label: words('born'),
            ...(person.dateOfBirth ? { value: formatBirthDate(person.dateOfBirth) } : {}),
          },
          ...(person.pronouns ? [{ label: words('pronouns'), value: person.pronouns }] : []),
          { label: words('phone'), ...(person.phone ? { value: person.phone } : {}) },
          {
            label: words('allergies'),
            value: allergies ? allergies.join(', ') || words('noAllergies') : words('notAsked'),
          },
          {
            label: words('emergency'),
            ...(contact ? { value: [contact.name, contact.phone].filter(Boolean).join(', ') } : {}),
          },
        ]}
      />
      <TextLink href={`/clients/${person.id}`}>{words('chart')}</TextLink>
    </Card>
  )
}

/** 911, the clinic, and the address to read out. */
export function EmergencyLine({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions.page.help')
  const { person, clinicPhone } = screen
  return (
    <>
      <p>{words('lead')}</p>
      <p className="text-lg font-bold">{person.address ?? words('noAddress')}</p>
      <div className="flex flex-wrap gap-3 no-print">
        <LinkButton href="tel:911" look="stop">
          {words('call911')}
        </LinkButton>
        <LinkButton href={`tel:${clinicPhone.replaceAll(/[^\d+]/g, '')}`} look="secondary">
          {words('callClinic', { phone: clinicPhone })}
        </LinkButton>
      </div>
    </>
  )
}

/** The same, always in sight at a desk. */
export function EmergencyCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions.page.help')
  return (
    <section className="rounded-lg border-2 border-crisis bg-crisis-soft p-4 flow-2">
      <h2 className="text-lg">{words('title')}</h2>
      <EmergencyLine screen={screen} />
    </section>
  )
}
