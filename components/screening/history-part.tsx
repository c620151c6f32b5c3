import { Card } from '@/components/ui/card'
import { Signature } from '@/components/ui/signature'
import { TextLink } from '@/components/ui/text-link'
import type { JudgingPage } from '@/lib/screening/judging-page'
import { formatDay, formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'

interface Props {
  readonly page: JudgingPage
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** What was signed before: who, when, what it meant, and what it is bound to. */
export function HistoryPart({ page, zone, say, judging }: Props) {
  if (page.determinations.length === 0) return null
  return (
    <Card title={say('page.staff.history')}>
      {page.determinations.map((each) => (
        <div key={each.id} className="flow-2">
          <p className="font-semibold">
            {say(`page.staff.outcomeOf.${each.outcome}`)}
            {each.clearedUntil ? `, ${formatDay(each.clearedUntil, zone)}` : ''}
            {each.withdrawn
              ? `. ${say('page.staff.withdrawnLine', {
                  date: formatDay(each.withdrawn.at, zone),
                  cause: say(`page.staff.causeOf.${each.withdrawn.cause}`),
                })}`
              : ''}
          </p>
          <p className="whitespace-pre-line">{each.letter}</p>
          <p>
            <TextLink href={`/clients/${page.contact.id}/screening/${each.id}`}>
              {judging('decided.title')}
              <span className="sr-only"> {formatDayTime(each.signedAt, zone)}</span>
            </TextLink>
          </p>
          <Signature
            name={each.signerName}
            credentials={each.signerCredential}
            at={formatDayTime(each.signedAt, zone)}
            dateTime={each.signedAt.toISOString()}
            meaning={`${say(`page.staff.meaning.${each.outcome}`)}. ${say('page.staff.hash', { hash: each.signedHash.slice(0, 16) })}`}
          />
        </div>
      ))}
    </Card>
  )
}
