import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { OwnRecord } from '@/lib/overview/own-record'
import { formatDay, formatDayTime } from '@/lib/time/format'

type Props = { readonly record: OwnRecord; readonly zone: string }

/** What a client signed. */
export function ConsentsSigned({ record, zone }: Props) {
  const words = useTranslations('overview.record')
  const kinds = useTranslations('consents.kind')
  return (
    <Card title={words('consents')}>
      {record.consents.length === 0 ? <p className="text-ink-soft">{words('noConsents')}</p> : null}
      <ul className="divide-y divide-line">
        {record.consents.map(({ id, kind, version, signedAt, signedName, withdrawnAt }) => (
          <li key={id} className="py-3 flow-1">
            <p className="font-semibold">{words('consentLine', { kind: kinds(kind), version })}</p>
            <p>{words('signedOn', { at: formatDayTime(signedAt, zone), name: signedName })}</p>
            {withdrawnAt ? (
              <p>{words('withdrawnOn', { at: formatDayTime(withdrawnAt, zone) })}</p>
            ) : null}
            <p>
              <TextLink href={`/my/consent/signed/${id}`}>{words('readConsent')}</TextLink>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What clinicians decided about a client, with the letter of each. */
export function DecisionsMade({ record, zone }: Props) {
  const words = useTranslations('overview.record')
  const screening = useTranslations('screening.page')
  return (
    <Card title={words('decisions')}>
      {record.determinations.length === 0 ? (
        <p className="text-ink-soft">{words('noDecisions')}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {record.determinations.map((made) => (
          <li key={made.id} className="py-3 flow-1">
            <p className="font-semibold">{screening(`outcome.${made.outcome}`)}</p>
            {made.letter ? <p className="whitespace-pre-wrap">{made.letter}</p> : null}
            {made.clearedUntil ? (
              <p>{words('until', { at: formatDay(made.clearedUntil, zone) })}</p>
            ) : null}
            {made.withdrawn ? (
              <p>{words('ended', { at: formatDayTime(made.withdrawn.at, zone) })}</p>
            ) : null}
            <p className="text-sm text-ink-soft">
              {words('signedBy', {
                name: made.signerName,
                at: formatDayTime(made.signedAt, zone),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
