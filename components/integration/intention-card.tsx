import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { TextArea } from '@/components/ui/text-area'
import { intentionAction } from '@/lib/integration/plan-actions'

/** What somebody would like more of, in their own words. */
export function IntentionCard({ intention }: { readonly intention: string | null }) {
  const words = useTranslations('integration.page.plan')
  return (
    <Card title={words('intention')}>
      {intention ? (
        <p className="text-lg whitespace-pre-wrap">{intention}</p>
      ) : (
        <p className="text-ink-soft">{words('intentionNone')}</p>
      )}
      <div className="no-print">
        <Disclosure summary={words(intention ? 'intentionChange' : 'intentionLabel')}>
          <ActionForm action={intentionAction} submitLabel={words('intentionSave')}>
            <TextArea
              name="intention"
              label={words('intentionLabel')}
              defaultValue={intention ?? ''}
              maxLength={2000}
            />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}
