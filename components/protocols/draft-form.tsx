import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { TimeField } from '@/components/ui/time-field'
import { draftAction } from '@/lib/protocols/actions'
import {
  type NumberKey,
  PARTS,
  type ProtocolContent,
  ROUTE_KEYS,
  type SwitchKey,
} from '@/lib/protocols/model'
import { NUMBER_KEYS, NUMBERS, SWITCH_KEYS, SWITCHES } from '@/lib/protocols/settings'
import { nameKey, shortKey, switchKey } from '@/lib/protocols/words'
import { ROUTES } from '@/lib/sessions/model'

type Props = {
  readonly basedOn: number
  readonly content: ProtocolContent
  readonly today: string
  readonly time: string
  readonly zone: string
  readonly replaces: boolean
}

/** Every setting with what it is now; a route has fields of its own, empty where it is as every other. */
export function DraftForm({ basedOn, content, today, time, zone, replaces }: Props) {
  const words = useTranslations('protocols')
  const routeWords = useTranslations('sessions.route')
  return (
    <ActionForm
      action={draftAction}
      hidden={{ basedOn: String(basedOn) }}
      submitLabel={words('form.submit')}
    >
      {replaces ? <p className="font-semibold">{words('form.replaces')}</p> : null}
      {PARTS.map((part) => (
        <Card key={part} title={words(`part.${part}`)}>
          {part === 'food' ? <Profile /> : null}
          {NUMBER_KEYS.filter((key) => NUMBERS[key].part === part).map((key) => (
            <Setting
              key={key}
              settingKey={key}
              name={`settings.${key}`}
              now={content.settings[key]}
            />
          ))}
          {SWITCH_KEYS.filter((key) => SWITCHES[key].part === part).map((key) => (
            <Switch key={key} settingKey={key} now={content.settings[key]} />
          ))}
        </Card>
      ))}
      <Card title={words('page.routes')}>
        {ROUTES.map((route) => (
          <Disclosure
            key={route}
            summary={words('form.routes', { route: routeWords(route) })}
            open={content.byRoute[route] !== undefined}
          >
            <p>{words('form.routesHint')}</p>
            {ROUTE_KEYS.map((key) => (
              <Setting
                key={key}
                settingKey={key}
                name={`byRoute.${route}.${key}`}
                now={content.byRoute[route]?.[key] ?? null}
                optional
              />
            ))}
          </Disclosure>
        ))}
      </Card>
      <Card title={words('form.from')}>
        <DateField
          name="fromDate"
          label={words('form.fromDate')}
          hint={words('form.fromHint')}
          defaultValue={today}
        />
        <TimeField name="fromTime" label={words('form.fromTime')} zone={zone} defaultValue={time} />
        <TextArea name="why" label={words('form.why')} hint={words('form.whyHint')} rows={3} />
      </Card>
    </ActionForm>
  )
}

function Profile() {
  const words = useTranslations('protocols.form')
  return (
    <Radios
      name="profile"
      label={words('profile')}
      hint={words('profileHint')}
      defaultValue="own"
      options={[
        { value: 'own', label: words('profileOwn') },
        { value: 'source', label: words('profileSource') },
        { value: 'anaesthesia', label: words('profileAnaesthesia') },
      ]}
    />
  )
}

function Setting(props: {
  readonly settingKey: NumberKey
  readonly name: string
  readonly now: number | null
  readonly optional?: true
}) {
  const { settingKey: key, name, now } = props
  const words = useTranslations('protocols')
  const { floor, least, most, source, unit } = NUMBERS[key]
  const said = (n: number) => words(shortKey(key, n), { n })
  return (
    <NumberField
      name={name}
      label={words(nameKey(key))}
      hint={
        floor === undefined
          ? words('form.hintRange', { least: said(least), most: said(most), source })
          : words('form.hintFloor', { least: said(floor), source })
      }
      unit={unit === 'd' ? words('value.d', { n: now ?? 2 }).replace(/^\d+\s*/, '') : unit}
      decimals={unit === 'h'}
      optional={props.optional}
      defaultValue={now === null ? '' : String(now)}
    />
  )
}

function Switch(props: { readonly settingKey: SwitchKey; readonly now: boolean }) {
  const words = useTranslations('protocols')
  const { settingKey: key, now } = props
  return (
    <Radios
      name={`settings.${key}`}
      label={words(nameKey(key))}
      defaultValue={now ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: words(switchKey(key, true)) },
        { value: 'no', label: words(switchKey(key, false)) },
      ]}
    />
  )
}
