import { useTranslations } from 'next-intl'
import { classes } from './classes'

type Props = {
  readonly current: number
  readonly total: number
  /** What this step is about. */
  readonly label?: string
}

/** How far along, in words first. The line below is for the eye only. */
export function Steps({ current, total, label }: Props) {
  const words = useTranslations('ui')
  return (
    <div>
      <p className="text-sm text-ink-soft">
        {words('steps', { current, total })}
        {label ? <span className="font-semibold text-ink"> · {label}</span> : null}
      </p>
      <div aria-hidden className="mt-2 flex gap-1">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={classes(
              'h-1 flex-1 rounded-full',
              index < current ? 'bg-accent' : 'bg-line',
            )}
          />
        ))}
      </div>
    </div>
  )
}
