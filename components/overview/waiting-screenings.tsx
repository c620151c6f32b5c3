import { useTranslations } from 'next-intl'
import { DecisionTag } from '@/components/screening/decision-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { WaitingClient } from '@/lib/screening/waiting'
import { formatDayTime } from '@/lib/time/format'

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
          rules: <DecisionTag decision={client.decision} sameDay={client.sameDay} />,
          sent: formatDayTime(client.submittedAt, zone),
          reason: words(`waitsFor.${client.waitsFor}`),
        },
      }))}
    />
  )
}
