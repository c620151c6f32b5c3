import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { withdrawDayOffAction } from '@/lib/booking/calendar-actions'
import type { DayOff } from '@/lib/booking/days-off'
import { calendarHref } from '@/lib/booking/calendar-view'
import { formatDayTime } from '@/lib/time/format'
import { localDate } from '@/lib/time/zone'

/** Days off and extra hours that lie ahead, with what is still booked in them. */
export function DayOffTable(props: { readonly daysOff: readonly DayOff[]; readonly zone: string }) {
  const words = useTranslations('booking.daysOff')
  const { daysOff, zone } = props
  if (daysOff.length === 0)
    return <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
  return (
    <Table
      caption={words('list')}
      captionHidden
      columns={[
        { key: 'who', label: words('who'), names: true },
        { key: 'what', label: words('kind') },
        { key: 'when', label: words('when') },
        { key: 'standing', label: words('standing') },
        { key: 'undo', label: words('undo'), labelHidden: true },
      ]}
      rows={daysOff.map(({ id, name, kind, from, until, reason, standing, memberId }) => ({
        key: id,
        cells: {
          who: name ?? words('wholeClinic'),
          what: [words(`kinds.${kind}`), reason].filter(Boolean).join(' · '),
          when: `${formatDayTime(from, zone)} – ${formatDayTime(until, zone)}`,
          standing:
            standing === 0 ? (
              words('standingNone')
            ) : (
              <TextLink
                href={calendarHref(
                  { view: 'day' },
                  { date: localDate(from, zone), memberId: memberId ?? undefined },
                )}
              >
                {words('standingCount', { count: standing })}
              </TextLink>
            ),
          undo: (
            <ActionForm
              action={withdrawDayOffAction}
              hidden={{ exceptionId: id }}
              submitLabel={words('undo')}
              submitLook="quiet"
              inline
            />
          ),
        },
      }))}
    />
  )
}
