import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { isStaffAsked, type MeasureStep, type StandingAsking } from '@/lib/measures/asking'
import { isOf, isWaiting } from '@/lib/measures/askings'
import { askingTone, nameKey } from '@/lib/measures/words'
import { askedAt } from '@/lib/screening/asked-at'
import { askMeasureAction } from '@/lib/screening/measure-actions'
import { askable } from '@/lib/screening/measure-forms'
import { formatDay } from '@/lib/time/format'

type Props = {
  readonly clientId: string
  readonly askings: readonly StandingAsking[]
  readonly steps: readonly MeasureStep[]
  readonly zone: string
}

/** What a client is asked around now, how each stands and what was written about it; and one more, on a clinician's wish. */
export async function MeasurePlan({ clientId, askings, steps, zone }: Props) {
  const words = await getTranslations('measures')
  const lettersOf = (asking: StandingAsking) =>
    steps
      .filter((step) => isOf(step, asking))
      .map(({ step, byName, at }) =>
        words(`plan.step.${step}`, { name: byName, date: formatDay(at, zone) }),
      )
      .join(' · ')
  return (
    <Card title={words('plan.title')}>
      <p className="text-ink-soft">{words('plan.lead')}</p>
      <Table
        caption={words('plan.title')}
        captionHidden
        columns={[
          { key: 'measure', label: words('plan.measure'), names: true },
          { key: 'for', label: words('plan.for') },
          { key: 'window', label: words('plan.window') },
          { key: 'state', label: words('plan.state') },
          { key: 'letters', label: words('plan.letters') },
        ]}
        rows={askings.map((asking) => ({
          key: `${asking.key} ${asking.instrument} ${asking.subjectId} ${asking.opensAt.toISOString()}`,
          cells: {
            measure: words(nameKey(asking.instrument)),
            for: words(`plan.key.${asking.key}`),
            window: words('plan.span', {
              from: formatDay(asking.opensAt, zone),
              until: formatDay(asking.closesAt, zone),
            }),
            state: (
              <StatusTag tone={askingTone(asking.state)}>
                {asking.answeredAt
                  ? `${words('plan.stateOf.answered')}, ${formatDay(asking.answeredAt, zone)}`
                  : words(`plan.stateOf.${asking.state}`)}
              </StatusTag>
            ),
            letters:
              isStaffAsked(asking.instrument) && isWaiting(asking) ? (
                <TextLink href={askedAt(clientId, asking.instrument)}>
                  {words(asking.instrument === 'C-SSRS' ? 'plan.screener' : 'plan.enter')}
                </TextLink>
              ) : (
                lettersOf(asking)
              ),
          },
        }))}
        empty={<p>{words('plan.none')}</p>}
      />
      <h3 className="font-semibold">{words('plan.askTitle')}</h3>
      <p className="text-sm text-ink-soft">{words('plan.askLead')}</p>
      <ActionForm action={askMeasureAction} hidden={{ clientId }} submitLabel={words('plan.ask')}>
        <SelectField
          name="instrument"
          label={words('plan.instrument')}
          options={askable.map((value) => ({ value, label: words(nameKey(value)) }))}
        />
      </ActionForm>
    </Card>
  )
}
