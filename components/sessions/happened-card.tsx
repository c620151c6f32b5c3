import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { Timeline } from '@/components/ui/timeline'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { formatDay, formatTimeWithoutZone, zoneName } from '@/lib/time/format'
import { lineOf } from '@/lib/sessions/happened-line'

/** Everything of the session in order, to read and to print. */
export function HappenedCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const gateWords = useTranslations('preparation')
  const { happened, zone, now } = screen
  return (
    <Card
      title={words('page.happened.title')}
      aside={<PrintButton label={words('page.happened.print')} />}
    >
      <p className="text-sm text-ink-soft">
        {words('page.happened.lead', { zone: zoneName(now, zone) })}
      </p>
      {happened.length === 0 ? (
        <p>{words('page.happened.none')}</p>
      ) : (
        <Timeline
          label={words('page.happened.title')}
          dense
          steps={happened.map((each, index) => {
            const { title, detail } = lineOf(each, words, gateWords)
            const day = formatDay(each.at, zone)
            const before = happened[index - 1]
            const time = formatTimeWithoutZone(each.at, zone)
            const sameDay = before !== undefined && formatDay(before.at, zone) === day
            return {
              key: each.key,
              id: `entry-${each.key}`,
              time,
              dateTime: each.at.toISOString(),
              ...(sameDay ? {} : { day }),
              title,
              detail,
              by: each.by,
              again:
                sameDay && before.by === each.by && formatTimeWithoutZone(before.at, zone) === time,
              when: 'past' as const,
            }
          })}
        />
      )}
    </Card>
  )
}
