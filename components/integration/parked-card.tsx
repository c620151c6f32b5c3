import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Insight } from '@/lib/integration/model'
import { choiceAction } from '@/lib/integration/plan-actions'

/** One thing that was parked, offered again; nothing where none is. */
export function ParkedCard({ insight }: { readonly insight: Insight | null }) {
  const words = useTranslations('integration.page.plan')
  if (!insight) return null
  return (
    <div className="no-print">
      <Card title={words('parkedTitle')}>
        <p className="whitespace-pre-wrap">{insight.text}</p>
        <p className="text-ink-soft">{words('parkedLead')}</p>
        <ActionForm action={choiceAction} hidden={{ insightId: insight.id }} inline>
          <SubmitButton name="choice" value="keep" look="secondary">
            {words('parkedKeep')}
          </SubmitButton>
          <SubmitButton name="choice" value="park" look="quiet">
            {words('parkedStay')}
          </SubmitButton>
          <SubmitButton name="choice" value="let_go" look="quiet">
            {words('parkedGo')}
          </SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
