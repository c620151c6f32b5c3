import { useTranslations } from 'next-intl'
import { Disclosure } from './disclosure'

type Props = {
  readonly summary: string
  readonly caption: string
  readonly timeLabel: string
  readonly valueLabel: string
  readonly points: ReadonlyArray<{
    readonly key: string
    readonly label: string
    readonly value?: number
  }>
}

/** The numbers of a chart, for those who would rather read or hear them. */
export function ChartTable({ summary, caption, timeLabel, valueLabel, points }: Props) {
  const words = useTranslations('ui')
  return (
    <Disclosure summary={summary}>
      <table className="w-full max-w-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-ink-soft">
            <th scope="col" className="py-1 text-start font-semibold">
              {timeLabel}
            </th>
            <th scope="col" className="py-1 text-end font-semibold">
              {valueLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.key} className="border-b border-line">
              <th scope="row" className="py-1 text-start font-normal">
                {point.label}
              </th>
              <td className="py-1 text-end">{point.value ?? words('notRecorded')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
