import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { TodaySession } from '@/lib/overview/clinician-home'
import { DECISION_TONE, decisionKey } from '@/lib/preparation/words'
import { STATE_TONE, stateKey } from '@/lib/sessions/words'
import { formatTimeWithoutZone } from '@/lib/time/format'

type Props = { readonly sessions: readonly TodaySession[]; readonly zone: string }

/** Today's treatment sessions with the gate's word and the state of each. */
export function TodaySessions({ sessions, zone }: Props) {
  const words = useTranslations('overview.clinician')
  const preparation = useTranslations('preparation')
  const states = useTranslations('sessions')
  return (
    <Table
      caption={words('sessions')}
      columns={[
        { key: 'client', label: words('client'), names: true },
        { key: 'time', label: words('time') },
        { key: 'where', label: words('where') },
        { key: 'gate', label: words('gate') },
        { key: 'state', label: words('state') },
      ]}
      empty={<EmptyState title={words('noSessions')}>{words('noSessionsDetail')}</EmptyState>}
      rows={sessions.map((line) => ({
        key: line.appointmentId,
        cells: {
          client: <TextLink href={`/sessions/${line.appointmentId}`}>{line.clientName}</TextLink>,
          time: formatTimeWithoutZone(line.startsAt, zone),
          where: line.room ?? words('video'),
          gate: line.gate ? (
            <StatusTag tone={DECISION_TONE[line.gate]}>
              {preparation(decisionKey(line.gate, 'title'))}
            </StatusTag>
          ) : (
            <StatusTag tone="notStarted">{words('noGate')}</StatusTag>
          ),
          state: (
            <StatusTag tone={STATE_TONE[line.state]}>
              {states(stateKey(line.state, 'staff'))}
            </StatusTag>
          ),
        },
      }))}
    />
  )
}
