import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { WindowLine } from '@/components/ui/window-line'
import type { Aftercare } from '@/lib/aftercare/standing'
import { LAST_WINDOW_DAY } from '@/lib/aftercare/window'
import { phaseKey } from '@/lib/aftercare/words'
import { AboutTheseDays } from './about-these-days'

/** The day of the window and what it is for; nothing on it is earned or lost. */
export function WindowCard({ aftercare }: { readonly aftercare: Aftercare }) {
  const words = useTranslations('aftercare')
  const { day, phase } = aftercare.window
  const within = day <= LAST_WINDOW_DAY
  return (
    <Card>
      <WindowLine
        label={words(within ? 'page.window' : 'page.windowOpen', { day })}
        day={day}
        startLabel={words('page.windowStart')}
        endLabel={words('page.windowEnd')}
      />
      <h2 className="text-lg">{words(phaseKey(phase, 'title'))}</h2>
      <p>{words(phaseKey(phase, 'text'))}</p>
      <p className="text-ink-soft">{words('window.note')}</p>
      {within && day > 0 ? <p className="text-ink-soft">{words('window.suggestible')}</p> : null}
      <p className="text-ink-soft">{words('window.hardDays')}</p>
      <p className="text-ink-soft">{words('window.basics')}</p>
      {aftercare.overlapping > 0 ? (
        <p className="text-ink-soft">
          {words('window.restarted')} {words('page.overlap', { count: aftercare.overlapping })}
        </p>
      ) : null}
      <div className="no-print">
        <AboutTheseDays phase={phase} />
      </div>
    </Card>
  )
}
