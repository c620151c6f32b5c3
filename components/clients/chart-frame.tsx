import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AllergyLine } from '@/components/medications/allergy-line'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import { Subnav } from '@/components/ui/subnav'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { clientStatusTone } from '@/lib/clients/words'
import type { Allergies } from '@/lib/medications/allergy'
import { formatBirthDate } from '@/lib/time/format'

type Tab =
  | 'summary'
  | 'screening'
  | 'safety'
  | 'measures'
  | 'medications'
  | 'check-ins'
  | 'plan'
  | 'notes'
  | 'corrections'
  | 'contact'

const tabsOf: Readonly<Record<Sight, readonly Tab[]>> = {
  own: ['summary'],
  clinical: [
    'summary',
    'screening',
    'safety',
    'measures',
    'medications',
    'check-ins',
    'plan',
    'notes',
    'corrections',
    'contact',
  ],
  care: ['summary', 'plan', 'check-ins', 'notes', 'contact'],
  contact: ['summary', 'contact'],
}

type Props = {
  readonly contact: ClientContact
  readonly sight: Sight
  readonly current: Tab
  /** For whoever treats the client: what they must not be given. */
  readonly allergies?: Allergies
  /** Whether this reader runs the desk, and so books; who treats or keeps company books anyway. */
  readonly books?: boolean
  readonly children: ReactNode
}

/** The head of a client's record: who it is, and its parts as links. */
export async function ChartFrame({ contact, sight, current, allergies, books, children }: Props) {
  const words = await getTranslations('clients')
  const home = `/clients/${contact.id}`
  const treats = sight === 'clinical' || sight === 'care'
  return (
    <>
      <PageHeader
        title={contact.legalName}
        back={{ href: '/clients', label: words('chart.back') }}
        tag={
          <StatusTag tone={clientStatusTone[contact.status]}>
            {words(`status.${contact.status}`)}
          </StatusTag>
        }
        actions={
          <>
            {treats ? (
              <LinkButton look="secondary" href={`${home}/message`}>
                {words('chart.write')}
              </LinkButton>
            ) : null}
            {books || treats ? (
              <LinkButton look="secondary" href={`${home}/book`}>
                {words('chart.book')}
              </LinkButton>
            ) : null}
          </>
        }
        lead={[
          contact.legalName.startsWith(contact.preferredName)
            ? null
            : words('roster.calls', { name: contact.preferredName }),
          contact.pronouns,
          contact.dateOfBirth
            ? words('chart.born', { date: formatBirthDate(contact.dateOfBirth) })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {allergies ? (
        <div className="mb-4">
          <AllergyLine allergies={allergies} />
        </div>
      ) : null}
      <Subnav
        label={words('chart.tabs')}
        items={tabsOf[sight].map((tab) => ({
          href: tab === 'summary' ? home : `${home}/${tab}`,
          label: words(`chart.${tab}`),
          current: tab === current,
        }))}
      />
      <div className="mt-6 flow-6">{children}</div>
    </>
  )
}
