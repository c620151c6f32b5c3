import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { StandingCheckIn } from '@/lib/aftercare/check-in-page'
import { checkInKey } from '@/lib/aftercare/words'
import { formatDay, formatDayTime } from '@/lib/time/format'

type Props = { readonly checkIns: readonly StandingCheckIn[]; readonly zone: string }

const hrefOf = ({ sessionId, key }: StandingCheckIn) => `/my/check-ins/${sessionId}/${key}`

/** What is open now, what comes next, and what was answered. Nothing here is missed: somebody calls. */
export function CheckInList({ checkIns, zone }: Props) {
  const words = useTranslations('aftercare')
  const page = useTranslations('aftercare.checkInPage')
  const open = checkIns.filter(({ state }) => state === 'open')
  const coming = checkIns.filter(({ state }) => state === 'not_yet').toReversed()
  const past = checkIns.filter(({ state }) => state === 'answered' || state === 'unanswered')
  return (
    <>
      {open.length === 0 ? (
        <EmptyState title={page('none')}>{page('noneDetail')}</EmptyState>
      ) : (
        open.map((each) => (
          <Card key={hrefOf(each)} title={words(checkInKey(each.key, 'title'))}>
            <p>{words(checkInKey(each.key, 'intro'))}</p>
            <p className="text-ink-soft">
              {page('until', { until: formatDayTime(each.closesAt, zone) })}
            </p>
            <LinkButton href={hrefOf(each)} size="large">
              {page(each.begun ? 'goOn' : 'answer')}
            </LinkButton>
          </Card>
        ))
      )}
      {coming.length > 0 ? (
        <Card title={page('coming')}>
          <ul className="divide-y divide-line">
            {coming.map((each) => (
              <li key={hrefOf(each)} className="py-3">
                <p className="font-semibold">{words(checkInKey(each.key, 'title'))}</p>
                <p className="text-ink-soft">
                  {page('opens', { opens: formatDay(each.opensAt, zone) })}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {past.length > 0 ? (
        <Card title={page('past')}>
          <ul className="divide-y divide-line">
            {past.map((each) => (
              <li key={hrefOf(each)} className="py-3">
                <p className="font-semibold">
                  {each.answeredAt ? (
                    <TextLink href={hrefOf(each)}>{words(checkInKey(each.key, 'title'))}</TextLink>
                  ) : (
                    words(checkInKey(each.key, 'title'))
                  )}
                </p>
                <p className="text-ink-soft">
                  {page('session', { day: formatDay(each.dosedAt, zone) })} ·{' '}
                  {each.answeredAt
                    ? page('answeredAt', { at: formatDayTime(each.answeredAt, zone) })
                    : page('unanswered')}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}
