import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { SUPPORT_KINDS } from '@/lib/integration/model'
import { supportAction, supportOffAction } from '@/lib/integration/plan-parts-actions'
import type { StandingSupport } from '@/lib/integration/plan-queries'
import { supportKey } from '@/lib/integration/words'

/** The people beside somebody, and what for. */
export function SupportCard({ support }: { readonly support: readonly StandingSupport[] }) {
  const words = useTranslations('integration')
  return (
    <Card title={words('page.plan.support')}>
      {support.length === 0 ? (
        <p className="text-ink-soft">{words('page.plan.supportNone')}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {support.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-semibold break-words">{one.contact}</p>
              <p className="text-sm text-ink-soft">
                {[words(supportKey(one.kind)), one.whatFor].filter(Boolean).join(' · ')}
              </p>
            </div>
            <div className="no-print">
              <ActionForm
                action={supportOffAction}
                hidden={{ supportId: one.id }}
                submitLabel={words('page.plan.supportOff')}
                submitLook="quiet"
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="no-print">
        <Disclosure summary={words('page.plan.supportNew')}>
          <ActionForm
            action={supportAction}
            submitLabel={words('page.plan.supportAdd')}
            emptyOnDone
          >
            <Radios
              name="kind"
              label={words('page.plan.supportKind')}
              options={SUPPORT_KINDS.map((value) => ({ value, label: words(supportKey(value)) }))}
            />
            <TextField name="contact" label={words('page.plan.supportContact')} maxLength={300} />
            <TextField
              name="whatFor"
              label={words('page.plan.supportFor')}
              maxLength={500}
              optional
            />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}
