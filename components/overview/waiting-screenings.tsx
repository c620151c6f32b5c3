import { useTranslations } from 'next-intl'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Decision } from '@/lib/screening/model'
import type { WaitingClient } from '@/lib/screening/waiting'
import { formatDayTime } from '@/lib/time/format'

const TONE: Readonly<Record<Decision, StatusTone>> = {
  crisis: 'crisis',
  stop: 'stop',
  incomplete: 'info',
  review: 'caution',
  caution: 'caution',
  eligible: 'success',
}

type Props = { readonly waiting: readonly WaitingClient[]; readonly zone: string }

/** Screenings that wait for a clinician, the gravest first. */
export function WaitingScreenings({ waiting, zone }: Props) {
  const words = useTranslations('overview.clinician')
  return (
    <Table
      caption={words('waiting')}
      columns={[
        { key: 'client', label: words('client'), names: true },
        { key: 'rules', label: words('rules') },
        { key: 'sent', label: words('sent') },
        { key: 'reason', label: words('reason') },
      ]}
      empty={<p className="text-ink-soft">{words('noWaiting')}</p>}
      rows={waiting.map((client) => ({
        key: client.screeningId,
        cells: {
          client: (
            <TextLink
              href={`/clients/${client.clientId}/screening${client.waitsFor === 'changed_answers' ? '/changes' : ''}`}
            >
              {client.name}
            </TextLink>
          ),
          rules: (
            <span className="inline-flex flex-wrap gap-2">
              <StatusTag tone={TONE[client.decision]}>
                {words(`decision.${client.decision}`)}
              </StatusTag>
              {client.sameDay ? <StatusTag tone="stop">{words('sameDay')}</StatusTag> : null}
            </span>
          ),
          sent: formatDayTime(client.submittedAt, zone),
          reason: words(`waitsFor.${client.waitsFor}`),
        },
      }))}
    />
  )
}
