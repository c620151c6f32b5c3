import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Insight, InsightState } from '@/lib/integration/model'
import { choiceAction, insightAction } from '@/lib/integration/plan-actions'
import { insightStateKey } from '@/lib/integration/words'

const CHOICES: readonly InsightState[] = ['keep', 'park', 'let_go']

/** What somebody noticed: to keep, to park for later, or to let go. */
export function InsightsCard({ insights }: { readonly insights: readonly Insight[] }) {
  const words = useTranslations('integration')
  return (
    <Card title={words('page.plan.insights')}>
      {insights.length === 0 ? (
        <p className="text-ink-soft">{words('page.plan.insightNone')}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {insights.map((insight) => (
          <li key={insight.id} className="py-4 flow-2 break-inside-avoid">
            <p className="whitespace-pre-wrap">{insight.text}</p>
            <p>
              <StatusTag tone={insight.state === 'keep' ? 'active' : 'neutral'}>
                {words(insightStateKey(insight.state))}
              </StatusTag>
            </p>
            <div className="no-print">
              <ActionForm action={choiceAction} hidden={{ insightId: insight.id }} inline>
                {CHOICES.filter((choice) => choice !== insight.state).map((choice) => (
                  <SubmitButton key={choice} name="choice" value={choice} look="quiet">
                    {words(insightStateKey(choice))}
                  </SubmitButton>
                ))}
              </ActionForm>
            </div>
          </li>
        ))}
      </ul>
      <div className="no-print">
        <Disclosure summary={words('page.plan.insightNew')}>
          <ActionForm
            action={insightAction}
            submitLabel={words('page.plan.insightAdd')}
            emptyOnDone
          >
            <TextArea name="words" label={words('page.plan.insightNew')} maxLength={4000} />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}
