import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import { endAbsenceAction } from '@/lib/people/absence-actions'
import type { Absence } from '@/lib/people/absence'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly absences: readonly Absence[]
  readonly membershipId: string
  readonly zone: string
}

/** Who is away or will be, and who stands in. One's own can be ended. */
export function AbsenceList({ absences, membershipId, zone }: Props) {
  const words = useTranslations('people.away')
  return (
    <Card title={words('list')}>
      {absences.length === 0 ? <p>{words('none')}</p> : null}
      <ul className="divide-y divide-line">
        {absences.map((absence) => (
          <li key={absence.id} className="flex flex-wrap items-center justify-between gap-4 py-3">
            <div className="min-w-0 flow-1">
              <p className="font-semibold">
                {words('line', { name: absence.memberName, cover: absence.coverName })}
              </p>
              <p className="text-ink-soft">
                {words('span', {
                  from: formatDayTime(absence.startsAt, zone),
                  until: formatDayTime(absence.endsAt, zone),
                })}
              </p>
              <StatusTag tone={absence.state === 'away' ? 'active' : 'waiting'}>
                {words(absence.state === 'away' ? 'stateAway' : 'statePlanned')}
              </StatusTag>
            </div>
            {absence.memberId === membershipId ? (
              <ActionForm
                action={endAbsenceAction}
                hidden={{ absenceId: absence.id }}
                submitLabel={words('back')}
                submitLook="secondary"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
