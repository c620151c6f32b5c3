import { useTranslations } from 'next-intl'
import type { LookSent } from '@/lib/preparation/monitor-screen'
import { formatTime } from '@/lib/time/format'

type Props = { readonly looks: readonly LookSent[]; readonly zone: string }

const STATES = ['resting', 'needs_me', 'cannot_wake'] as const

/** What this sitter sent, newest first. */
export function SentLooks({ looks, zone }: Props) {
  const words = useTranslations('preparation.page.look')
  if (looks.length === 0) return <p className="text-ink-soft">{words('none')}</p>
  return (
    <ul className="flow-1.5">
      {looks.toReversed().map(({ entryId, state, lookedAt }) => {
        const known = STATES.find((each) => each === state) ?? 'resting'
        return (
          <li key={entryId}>
            {words('sent', {
              time: formatTime(lookedAt, zone),
              state: words(`stateName.${known}`),
            })}
          </li>
        )
      })}
    </ul>
  )
}
