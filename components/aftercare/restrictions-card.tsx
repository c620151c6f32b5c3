import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { type RestrictionState, somethingHolds } from '@/lib/aftercare/restrictions'
import { restrictionKey, restrictionSaid, restrictionStateKey } from '@/lib/aftercare/words'

const TONE: Readonly<Record<RestrictionState['state'], StatusTone>> = {
  active: 'stop',
  partly_ended: 'caution',
  ended: 'success',
  advice: 'info',
}

/** What holds after a dose, each with the condition that ends it. */
export function RestrictionsCard({
  restrictions,
}: {
  readonly restrictions: readonly RestrictionState[]
}) {
  const words = useTranslations('aftercare')
  const over = !somethingHolds(restrictions)
  return (
    <Card title={words('page.restrictions')}>
      <p>{over ? words('page.overDetail') : words('page.restrictionsLead')}</p>
      <ul className="divide-y divide-line border-t border-line">
        {restrictions.map(({ id, state }) => {
          const said = restrictionSaid({ id, state })
          const until = words(said.until)
          return (
            <li key={id} className="py-4 flow-1 break-inside-avoid">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <h3 className="font-semibold">{words(restrictionKey(id, 'title'))}</h3>
                <StatusTag tone={TONE[state]}>{words(restrictionStateKey(state))}</StatusTag>
              </div>
              {state === 'ended' ? null : (
                <>
                  <p>{words(said.text)}</p>
                  {until ? <p className="text-ink-soft">{until}</p> : null}
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
