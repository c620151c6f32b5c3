import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { type Duty, DUTIES, type Span } from '@/lib/people/duties'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly gaps: Readonly<Record<Duty, readonly Span[]>>
  readonly zone: string
}

/** When nobody would be reached, by duty; or that there is no such hour. */
export function GapList({ gaps, zone }: Props) {
  const words = useTranslations('people')
  const all = DUTIES.flatMap((duty) => gaps[duty].map((gap) => ({ duty, ...gap })))
  if (all.length === 0) return <Banner tone="success" title={words('duties.covered')} />
  return (
    <Banner tone="caution" title={words('duties.gapsTitle')}>
      <p>{words('duties.gapsDetail')}</p>
      <ul className="list-disc ps-5">
        {all.map((gap) => (
          <li key={`${gap.duty}${gap.startsAt.getTime()}`}>
            {words('duties.gap', {
              duty: words(`duty.${gap.duty}`),
              from: formatDayTime(gap.startsAt, zone),
              until: formatDayTime(gap.endsAt, zone),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
