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
        { key: 'enter', label: words('cast.enter'), labelHidden: true, align: 'end' },
      ]}
      rows={people.map((person) => ({
        key: person.email,
        cells: {
          name: (
            <>
              {person.name}
              <span className="block text-sm font-normal break-all text-ink-soft">
                {person.email}
              </span>
            </>
          ),
          role: person.role,
          clinic: person.clinic,
          station: words(`station.${person.station}`),
          enter: person.membershipId ? (
            <ActionForm action={enter} hidden={{ membershipId: person.membershipId }} inline>
              <SubmitButton look="secondary">
                {words('cast.enter')}{' '}
                <span className="sr-only">{words('cast.as', { name: person.name })}</span>
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
