import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import type { CssrsTriage } from '@/lib/measures/cssrs'
import type { CssrsKey } from '@/lib/measures/cssrs-flow'
import { triageKey } from '@/lib/measures/words'
import * as codes from '@/lib/screening/codes'
import { answerCssrsAction, beginCssrsAction, endCssrsAction } from '@/lib/screening/cssrs-actions'
import { cssrsPeriods } from '@/lib/screening/cssrs-forms'
import type { CssrsPage } from '@/lib/screening/cssrs-page'
import { enterScoresAction } from '@/lib/screening/staff-actions'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly page: CssrsPage; readonly zone: string }

/** The suicide screener, led by a clinician: one question at a time, each kept, the grave ones acted on at once. */
export async function CssrsFlow({ page, zone }: Props) {
  const words = await getTranslations('measures')
  const clientId = page.contact.id
  return (
    <>
      {page.under ? (
        <Under page={page} under={page.under} zone={zone} />
      ) : page.installed ? (
        <Card title={words('cssrs.title')}>
          <p>{words('cssrs.lead')}</p>
          <ActionForm
            action={beginCssrsAction}
            hidden={{ clientId }}
            submitLabel={words('cssrs.begin')}
          >
            <Radios
              name="period"
              label={words('cssrs.period')}
              options={cssrsPeriods.map((value) => ({
                value,
                label: words(`cssrs.periodOf.${value}`),
              }))}
            />
          </ActionForm>
        </Card>
      ) : (
        <Banner tone="info" title={words('cssrs.noPackTitle')}>
          <p>{words('cssrs.noPack')}</p>
        </Banner>
      )}
      <ResultAlone page={page} />
      {page.past.length > 0 ? (
        <Card title={words('cssrs.past')}>
          <ul className="list-disc ps-5">
            {page.past.map((each) => (
              <li key={each.id}>
                <span className="font-semibold">{words(triageKey(each.triage))}</span>,{' '}
                {formatDayTime(each.at, zone)}, {each.byName}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

type Under = NonNullable<CssrsPage['under']>

async function Under(props: Props & { readonly under: Under }) {
  const words = await getTranslations('measures')
  const { page, under, zone } = props
  const hidden = { clientId: page.contact.id, formId: under.formId }
  const textOf = (key: CssrsKey) =>
    under.pack?.pack.items.find((item) => item.key === key)?.text ?? key
  const earlier = under.asked.filter((key) => under.given[key] !== undefined)
  return (
    <>
      {under.triage === 'high' ? <Grave clientId={page.contact.id} /> : null}
      <Card title={words('cssrs.title')}>
        <p className="text-ink-soft">
          {words('cssrs.under', {
            name: under.startedBy,
            time: formatDayTime(under.startedAt, zone),
            period: words(
              `cssrs.periodOf.${under.period === 'since_last_contact' ? 'since_last_contact' : 'past_month'}`,
            ),
          })}
        </p>
        {under.next ? (
          <Ask key={under.next} hidden={hidden} item={under.next} text={textOf(under.next)} />
        ) : (
          <p className="text-lg">
            {words('cssrs.result')}{' '}
            <span className="font-semibold">{words(triageKey(under.triage))}</span>
          </p>
        )}
        <ActionForm
          action={endCssrsAction}
          hidden={hidden}
          submitLabel={words(under.next ? 'cssrs.breakOff' : 'cssrs.record')}
          submitLook={under.next ? 'secondary' : 'primary'}
        />
        {earlier.length > 0 ? (
          <Disclosure summary={words('cssrs.earlier')}>
            {earlier.map((key) => (
              <div key={key} className="flow-2 py-2">
                <p className="text-sm font-semibold">
                  {words(`cssrs.answer.${under.given[key] ?? 'no'}`)}
                </p>
                <Ask hidden={hidden} item={key} text={textOf(key)} />
              </div>
            ))}
          </Disclosure>
        ) : null}
        {under.pack ? (
          <p className="text-sm text-ink-soft">
            {under.pack.pack.credit} {words('pack.hash', { hash: under.pack.hash.slice(0, 16) })}
          </p>
        ) : null}
      </Card>
    </>
  )
}

async function Ask(props: {
  readonly hidden: Readonly<Record<string, string>>
  readonly item: CssrsKey
  readonly text: string
}) {
  const words = await getTranslations('measures.cssrs')
  return (
    <div className="flow-3">
      <p className="text-xl">{props.text}</p>
      <div className="flex flex-wrap gap-3">
        {(['no', 'yes'] as const).map((answer) => (
          <ActionForm
            key={answer}
            inline
            action={answerCssrsAction}
            hidden={{ ...props.hidden, key: props.item, answer }}
            submitLabel={words(`answer.${answer}`)}
            submitLook="secondary"
          />
        ))}
      </div>
    </div>
  )
}

async function Grave({ clientId }: { readonly clientId: string }) {
  const words = await getTranslations('measures.cssrs')
  return (
    <Banner tone="stop" title={words('graveTitle')}>
      <p>{words('grave')}</p>
      <LinkButton href={`/clients/${clientId}/screening`} look="secondary">
        {words('toScreening')}
      </LinkButton>
    </Banner>
  )
}

/** The result of a screener that was taken elsewhere or on paper. */
async function ResultAlone({ page }: { readonly page: CssrsPage }) {
  const words = await getTranslations('measures')
  return (
    <Card title={words('cssrs.alone')}>
      <p>{words('cssrs.aloneLead')}</p>
      <ActionForm
        action={enterScoresAction}
        hidden={{ clientId: page.contact.id }}
        submitLabel={words('cssrs.aloneSubmit')}
        submitLook="secondary"
      >
        <SelectField
          name="cssrs"
          label={words('cssrs.resultField')}
          placeholder={words('cssrs.choose')}
          options={codes.cssrs.map((value) => ({
            value,
            label: words(triageKey(value satisfies CssrsTriage)),
          }))}
        />
      </ActionForm>
    </Card>
  )
}
