import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import type { DemoPerson } from '@/lib/demo/model'
import type { FormState } from '@/lib/kernel/form-state'

type Props = {
  readonly people: readonly DemoPerson[]
  readonly enter: (previous: FormState, form: FormData) => Promise<FormState>
}

/** Everyone a visitor may be, with the place where each stands on the pathway. */
export function CastTable({ people, enter }: Props) {
  const words = useTranslations('demo')
  return (
    <Table
      caption={words('cast.caption')}
      captionHidden
      empty={
        <EmptyState title={words('cast.none')}>
          <p>{words('cast.noneDetail')}</p>
        </EmptyState>
      }
      columns={[
        { key: 'name', label: words('cast.name'), names: true },
        { key: 'role', label: words('cast.role') },
        { key: 'clinic', label: words('cast.clinic') },
        { key: 'station', label: words('cast.station') },
        { key: 'email', label: words('cast.email') },
        { key: 'enter', label: words('cast.enter'), labelHidden: true, align: 'end' },
      ]}
      rows={people.map((person) => ({
        key: person.email,
        cells: {
          name: person.name,
          role: person.role,
          clinic: person.clinic,
          station: words(`station.${person.station}`),
          email: <span className="break-all text-sm">{person.email}</span>,
          enter: person.membershipId ? (
            <ActionForm action={enter} hidden={{ membershipId: person.membershipId }} inline>
              <SubmitButton look="secondary">
                {words('cast.enterAs', { name: person.name })}
              </SubmitButton>
            </ActionForm>
          ) : (
            words('cast.byLetter')
          ),
        },
      }))}
    />
  )
}
