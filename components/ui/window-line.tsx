import { classes } from './classes'

type Props = {
  /** The sentence that says it all, such as “Day 4 of about 7 to 10”. */
  readonly label: string
  /** Days since the session; absent before it. */
  readonly day?: number
  /** The window's softer part begins on this day. */
  readonly softFrom?: number
  readonly lastDay?: number
  readonly startLabel: string
  readonly endLabel: string
}

/** The days of the window as a line of calm dots. Nothing on it is earned or lost. */
export function WindowLine({
  label,
  day,
  softFrom = 7,
  lastDay = 10,
  startLabel,
  endLabel,
}: Props) {
  return (
    <figure>
      <figcaption className="mb-3 text-lg font-semibold">{label}</figcaption>
      <div aria-hidden className="flex items-center">
        {Array.from({ length: lastDay + 1 }, (_, at) => (
          <span key={at} className="flex grow items-center first:grow-0">
            {at > 0 ? (
              <span
                className={classes(
                  'h-0.5 grow',
                  day !== undefined && at <= day ? 'bg-accent' : 'bg-line-strong',
                  at > softFrom && 'opacity-40',
                )}
              />
            ) : null}
            <Dot at={at} day={day} soft={at > softFrom} />
          </span>
        ))}
      </div>
      <div className="mt-2 flex justify-between gap-4 text-sm text-ink-soft">
        <span>{startLabel}</span>
        <span className="text-end">{endLabel}</span>
      </div>
    </figure>
  )
}

function Dot(props: {
  readonly at: number
  readonly day: number | undefined
  readonly soft: boolean
}) {
  const { at, day, soft } = props
  if (at === day) {
    return (
      <span className="grid size-8 place-items-center rounded-full bg-clay text-sm font-bold text-paper">
        {at}
      </span>
    )
  }
  return (
    <span
      className={classes(
        'size-2.5 rounded-full border-2',
        day !== undefined && at < day ? 'border-accent bg-accent' : 'border-line-strong',
        soft && 'opacity-60',
      )}
    />
  )
}
