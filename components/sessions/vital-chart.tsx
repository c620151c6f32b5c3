import { bottom, chartHeight, left, right, scaleX, scaleY } from '@/components/ui/chart-scale'
import type { VitalSet } from '@/lib/sessions/screen-model'

type Props = {
  readonly title: string
  readonly sets: readonly VitalSet[]
  readonly dosedAt: Date | null
  readonly labelOf: (at: Date) => string
}

const TICKS = [40, 80, 120, 160, 200]

/** Pressure as a bar from its lower to its upper number, heart rate as a line of dots. Its numbers stand in the table. */
export function VitalChart({ title, sets, dosedAt, labelOf }: Props) {
  const counted = sets.filter(({ wrong }) => wrong === null)
  const first = counted[0]
  const last = counted.at(-1)
  if (!first || !last) return null
  const moments = counted.map((set) => ({ key: set.id, at: set.at.getTime() }))
  const dose = dosedAt && dosedAt >= first.at && dosedAt <= last.at ? dosedAt : null
  const x = scaleX(moments)
  const y = scaleY(30, 210)
  const hearts = counted.flatMap(({ id, at, heartRatePerMin: value }) =>
    value === null ? [] : [{ id, at: at.getTime(), value }],
  )
  return (
    <figure className="flow-2">
      <figcaption className="text-sm text-ink-soft">{title}</figcaption>
      <svg aria-hidden width="100%" height={chartHeight} className="text-xs tabular-nums">
        {TICKS.map((tick) => (
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
        {dose ? (
          <line
            x1={`${x(dose.getTime())}%`}
            x2={`${x(dose.getTime())}%`}
            y1={y(210)}
            y2={bottom}
            strokeDasharray="4 4"
            className="stroke-clay"
          />
        ) : null}
        {counted.map(({ id, at, systolicMmHg: upper, diastolicMmHg: lower }) =>
          upper === null || lower === null ? null : (
            <line
              key={id}
              x1={`${x(at.getTime())}%`}
              x2={`${x(at.getTime())}%`}
              y1={y(upper)}
              y2={y(lower)}
              strokeWidth="8"
              strokeLinecap="round"
              className="stroke-accent"
            />
          ),
        )}
        {hearts.slice(1).map((to, index) => {
          const from = hearts[index]
          return from ? (
            <line
              key={to.id}
              x1={`${x(from.at)}%`}
              y1={y(from.value)}
              x2={`${x(to.at)}%`}
              y2={y(to.value)}
              strokeWidth="2"
              className="stroke-clay"
            />
          ) : null
        })}
        {hearts.map(({ id, at, value }) => (
          <circle
            key={id}
            cx={`${x(at)}%`}
            cy={y(value)}
            r="4"
            strokeWidth="2"
            className="fill-clay stroke-surface"
          />
        ))}
        <text x={`${left}%`} y={bottom + 22} className="fill-ink-soft">
          {labelOf(first.at)}
        </text>
        <text x={`${right}%`} y={bottom + 22} textAnchor="end" className="fill-ink-soft">
          {counted.length > 1 ? labelOf(last.at) : null}
        </text>
      </svg>
    </figure>
  )
}
