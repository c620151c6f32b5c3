import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LedCircle } from '@/lib/circles/model'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly circles: readonly LedCircle[]; readonly zone: string }

/** The circles of this clinic's guides. */
export function CircleTable({ circles, zone }: Props) {
  const words = useTranslations('circles.page')
  return (
    <Table
      caption={words('list')}
      columns={[
        { key: 'title', label: words('name'), names: true },
        { key: 'on', label: words('on') },
        { key: 'who', label: words('who') },
        { key: 'seats', label: words('people'), align: 'end' },
        { key: 'state', label: words('state') },
      ]}
      empty={<EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>}
      rows={circles.map((circle) => ({
        key: circle.id,
        cells: {
          title: <TextLink href={`/circles/${circle.id}`}>{circle.title}</TextLink>,
          on: formatDayTime(circle.startsAt, zone),
          who: circle.facilitatorName,
          seats: words('seatCount', { taken: circle.taken, seats: circle.seats }),
          state: words(circle.cancelled ? 'cancelled' : circle.phase),
        },
      }))}
    />
  )
}
