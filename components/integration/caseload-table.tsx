import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { CaseloadLine } from '@/lib/integration/caseload'
import { formatDay, formatDayTime } from '@/lib/time/format'

type Props = { readonly people: readonly CaseloadLine[]; readonly zone: string }

/** Everybody in this guide's care, by name: nobody is ranked. */
export function CaseloadTable({ people, zone }: Props) {
  const words = useTranslations('integration.page.guide')
  return (
    <Table
      caption={words('caseload')}
      columns={[
        { key: 'client', label: words('client'), names: true },
        { key: 'days', label: words('days') },
        { key: 'contact', label: words('contact') },
        { key: 'alerts', label: words('alerts') },
        { key: 'next', label: words('next') },
        { key: 'plan', label: words('plan') },
      ]}
      empty={<EmptyState title={words('caseloadEmpty')}>{words('caseloadEmptyDetail')}</EmptyState>}
      rows={people.map((person) => ({
        key: person.clientId,
        cells: {
          client: (
            <>
              <TextLink href={`/clients/${person.clientId}`}>{person.name}</TextLink>
              {person.standingIn ? (
                <span className="block text-sm text-ink-soft">{words('standingIn')}</span>
              ) : null}
            </>
          ),
          alerts:
            person.openAlerts > 0 ? (
              <TextLink href="/alerts">
                {words('openAlerts', { count: person.openAlerts })}
              </TextLink>
            ) : (
              words('noAlerts')
            ),
          days:
            person.windowDay === null
              ? words('noSession')
              : words('day', { day: person.windowDay }),
          contact: person.lastContactAt
            ? formatDay(person.lastContactAt, zone)
            : words('noContact'),
          next: person.nextAppointmentAt
            ? formatDayTime(person.nextAppointmentAt, zone)
            : words('noNext'),
          plan: (
            <TextLink href={`/clients/${person.clientId}/plan`}>
              {words('openPlan')}
              <span className="sr-only">: {person.name}</span>
            </TextLink>
          ),
        },
      }))}
    />
  )
}
