import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ENERGIES, type Energy } from '@/lib/integration/model'
import type { Suggestion } from '@/lib/integration/rules'
import { energyKey } from '@/lib/integration/words'

type Props = { readonly energy: Energy | null; readonly suggestion: Suggestion | null }

/** Asks how much energy there is, and offers one thing at most. On a low day it offers rest. */
export function TodayCard({ energy, suggestion }: Props) {
  const words = useTranslations('integration')
  return (
    <Card title={words('page.plan.energyTitle')}>
      <form method="get" className="flex flex-wrap gap-3 no-print">
        {ENERGIES.map((each) => (
          <Button
            key={each}
            type="submit"
            name="energy"
            value={each}
            look="secondary"
            aria-pressed={each === energy}
          >
            {words(energyKey(each))}
          </Button>
        ))}
      </form>
      {suggestion ? (
        <div role="status" className="flow-1">
          <p className="text-lg">
            {suggestion.kind === 'step'
              ? words('suggestion.step', { title: suggestion.step.title })
              : words(`suggestion.${suggestion.kind}`)}
          </p>
          {suggestion.kind === 'step' && suggestion.step.firstAction ? (
            <p>{words('page.plan.first', { action: suggestion.step.firstAction })}</p>
          ) : null}
          {suggestion.kind === 'rest' ? <p>{words('page.plan.restDetail')}</p> : null}
        </div>
      ) : null}
    </Card>
  )
}
