import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Shift } from '@/lib/people/duties'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly shifts: readonly Shift[]; readonly zone: string }

export function ShiftTable({ shifts, zone }: Props) {
  const words = useTranslations('people')
  return (
    <Table
      caption={words('duties.caption')}
      columns={[
        { key: 'who', label: words('duties.who'), names: true },
        { key: 'duty', label: words('duties.dutyLabel') },
        { key: 'from', label: words('duties.from') },
        { key: 'until', label: words('duties.until') },
        { key: 'change', label: words('duties.change'), labelHidden: true },
      ]}
      rows={shifts.map((shift) => ({
        key: shift.id,
        cells: {
          who: shift.memberActive
            ? shift.memberName
            : `${shift.memberName} (${words('duties.left')})`,
          duty: words(`duty.${shift.duty}`),
          from: formatDayTime(shift.startsAt, zone),
          until: formatDayTime(shift.endsAt, zone),
          change: (
            <TextLink href={`/admin/duties/${shift.id}`}>
              {words('duties.change')}
              <span className="sr-only">
                {' '}
                {words('duties.changeOf', { name: shift.memberName })}
              </span>
            </TextLink>
          ),
        },
      }))}
      empty={<EmptyState title={words('duties.none')}>{words('duties.noneDetail')}</EmptyState>}
    />
  )
}
