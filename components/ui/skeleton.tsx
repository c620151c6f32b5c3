import { useTranslations } from 'next-intl'
import { classes } from './classes'

const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-2/3'] as const

/** Where words will be. Said once to a screen reader, breathing slowly for the eye. */
export function Skeleton(props: { readonly lines?: number }) {
  const words = useTranslations('ui')
  return (
    <div role="status" className="flow-3 animate-breathe">
      <span className="sr-only">{words('loading')}</span>
      {Array.from({ length: props.lines ?? 3 }, (_, index) => (
        <div
          key={index}
          aria-hidden
          className={classes('h-4 rounded-sm bg-line', widths[index % widths.length])}
        />
      ))}
    </div>
  )
}
