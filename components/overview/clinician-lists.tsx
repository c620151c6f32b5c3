import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { HeldSession } from '@/lib/overview/clinician-home'
import type { UnsignedNote } from '@/lib/sessions/lists'
import { HoldReason } from './hold-reason'
import { formatDayTime } from '@/lib/time/format'

/** Sessions on hold: each waits for somebody's decision. */
export function HeldSessions(props: {
  readonly holds: readonly HeldSession[]
  readonly zone: string
}) {
  const words = useTranslations('overview.clinician')
  return (
    <Card title={words('holds')}>
      {props.holds.length === 0 ? <p className="text-ink-soft">{words('noHolds')}</p> : null}
      <ul className="divide-y divide-line">
        {props.holds.map((held) => (
          <li key={held.appointmentId} className="py-3">
            <TextLink href={`/sessions/${held.appointmentId}`}>{held.clientName}</TextLink>,{' '}
            {formatDayTime(held.startsAt, props.zone)}
            <p className="text-sm text-ink-soft">
              {words('since', { at: formatDayTime(held.since, props.zone) })}.{' '}
              <HoldReason reason={held.reason} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Notes that wait for a signature. */
export function UnsignedNotes(props: {
  readonly notes: readonly UnsignedNote[]
  readonly zone: string
}) {
  const words = useTranslations('overview.clinician')
  return (
    <Card title={words('notes')}>
      {props.notes.length === 0 ? <p className="text-ink-soft">{words('noNotes')}</p> : null}
      <ul className="divide-y divide-line">
        {props.notes.map((note) => (
          <li key={note.appointmentId} className="py-3">
            <TextLink href={`/sessions/${note.appointmentId}`}>{note.clientName}</TextLink>,{' '}
            {formatDayTime(note.startsAt, props.zone)}
            <p className="text-sm text-ink-soft">
              {words(note.written ? 'noteWritten' : 'noteMissing')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
