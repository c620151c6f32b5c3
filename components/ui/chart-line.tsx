import { useTranslations } from 'next-intl'
import { ChartTable } from './chart-table'
import {
  bottom,
  chartHeight,
  labelSide,
  left,
  right,
  runs,
  scaleX,
  scaleY,
  top,
} from './chart-scale'

export type ChartPoint = {
  readonly key: string
  /** Where it lies on the line of time, such as an instant in milliseconds. */
  readonly at: number
  /** The same for people, such as “Nov 14”. */
  readonly label: string
  /** Absent where nothing was recorded: the line breaks there. */
  readonly value?: number
}

export type ChartBand = { readonly from: number; readonly to: number; readonly label: string }

export type ChartMark = { readonly key: string; readonly at: number; readonly label: string }

type Props = {
  /** Says what is seen, such as “PHQ-9 fell from 18 to 9 over six weeks”. */
  readonly title: string
  readonly timeLabel: string
  readonly valueLabel: string
  readonly points: ReadonlyArray<ChartPoint>
  readonly min: number
  readonly max: number
  readonly ticks: ReadonlyArray<number>
  readonly bands?: ReadonlyArray<ChartBand>
  /** Moments on the line of time, such as sessions; those outside the points are left out. */
  readonly marks?: ReadonlyArray<ChartMark>
}

/** A line over time, drawn on the server, with its numbers in a table underneath. */
export function ChartLine(props: Props) {
  const words = useTranslations('ui.chart')
  const { points, min, max, ticks, bands = [], marks = [] } = props
  const x = scaleX(points)
  const y = scaleY(min, max)
  const last = points.findLast((point) => point.value !== undefined)
  return (
    <figure className="flow-2">
      <figcaption className="font-semibold">{props.title}</figcaption>
      <svg aria-hidden width="100%" height={chartHeight} className="text-xs tabular-nums">
        {bands.map((band, index) => (
          <g key={band.label}>
            <rect
              x={`${left}%`}
              width={`${right - left}%`}
              y={y(band.to)}
              height={y(band.from) - y(band.to)}
              className={index % 2 ? 'fill-transparent' : 'fill-sunken'}
            />
            <text
              x={`${labelSide(band, points) === 'start' ? left + 1 : right - 1}%`}
              y={y((band.from + band.to) / 2) + 4}
              textAnchor={labelSide(band, points)}
              className="fill-ink-soft"
            >
              {band.label}
            </text>
          </g>
        ))}
        {marks.filter(within(points)).map((mark) => (
          <line
            key={mark.key}
            x1={`${x(mark.at)}%`}
            x2={`${x(mark.at)}%`}
            y1={top}
            y2={bottom}
            strokeDasharray="4 4"
            className="stroke-clay"
          >
            <title>{mark.label}</title>
          </line>
        ))}
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={`${left}%`}
              x2={`${right}%`}
              y1={y(tick)}
              y2={y(tick)}
              className="stroke-line"
            />
            <text x={`${left - 1.5}%`} y={y(tick) + 4} textAnchor="end" className="fill-ink-soft">
              {tick}
            </text>
          </g>
        ))}
        {runs(points).map(([from, to]) => (
          <line
            key={to.key}
            x1={`${x(from.at)}%`}
            y1={y(from.value)}
            x2={`${x(to.at)}%`}
            y2={y(to.value)}
            strokeWidth="2.5"
            strokeLinecap="round"
            className="stroke-accent"
          />
        ))}
        {points.map((point) =>
          point.value === undefined ? null : (
            <circle
              key={point.key}
              cx={`${x(point.at)}%`}
              cy={y(point.value)}
              r={point === last ? 6 : 4}
              strokeWidth="2"
              className={point === last ? 'fill-clay stroke-surface' : 'fill-accent stroke-surface'}
            />
          ),
        )}
        {last?.value === undefined ? null : (
          <text
            x={`${x(last.at)}%`}
            y={Math.max(top, y(last.value) - 12)}
            textAnchor="end"
            className="fill-ink text-sm font-bold"
          >
            {last.value}
          </text>
        )}
        <text x={`${left}%`} y={bottom + 22} className="fill-ink-soft">
          {points.at(0)?.label}
        </text>
        <text x={`${right}%`} y={bottom + 22} textAnchor="end" className="fill-ink-soft">
          {points.length > 1 ? points.at(-1)?.label : null}
        </text>
      </svg>
      <ChartTable
        summary={words('table')}
        caption={props.title}
        timeLabel={props.timeLabel}
        valueLabel={props.valueLabel}
        points={points}
      />
    </figure>
  )
}

const within =
  (points: ReadonlyArray<ChartPoint>) =>
  ({ at }: ChartMark): boolean =>
    points.some((point) => point.at <= at) && points.some((point) => point.at >= at)
