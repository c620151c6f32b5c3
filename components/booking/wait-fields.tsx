import { useTranslations } from 'next-intl'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { TimeField } from '@/components/ui/time-field'
import { APPOINTMENT_KINDS } from '@/lib/booking/model'
import type { Route } from '@/lib/sessions/model'
import { SETTINGS } from '@/lib/sessions/model'
import { zonePlace } from '@/lib/time/format'

const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const

type Props = {
  /** The ways that can be waited for; none: talks only. */
  readonly routes: readonly Route[]
  /** Whose clock the days and hours are on. */
  readonly clock: string
}

/** What somebody who waits would like: what, where, and which days and hours suit. */
export function WaitFields({ routes, clock }: Props) {
  const words = useTranslations('booking')
  const kinds = APPOINTMENT_KINDS.filter(
    (kind) => kind !== 'treatment-session' || routes.length > 0,
  )
  return (
    <>
      <Radios
        name="kind"
        label={words('wait.kind')}
        options={kinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      <Radios
        name="setting"
        label={words('wait.setting')}
        options={SETTINGS.map((setting) => ({
          value: setting,
          label: words(`setting.${setting}`),
        }))}
      />
      {routes.length > 0 ? (
        <Radios
          name="route"
          label={words('wait.route')}
          optional
          options={routes.map((route) => ({ value: route, label: words(`route.${route}`) }))}
        />
      ) : null}
      <Checkboxes
        name="weekdays"
        label={words('wait.weekdays')}
        hint={words('wait.weekdaysHint')}
        options={WEEK.map((day) => ({ value: day, label: words(`wait.weekday.${day}`) }))}
      />
      <div className="flex flex-wrap gap-4">
        <TimeField
          name="earliest"
          label={words('wait.earliest')}
          defaultValue="08:00"
          zone={zonePlace(clock)}
        />
        <TimeField
          name="latest"
          label={words('wait.latest')}
          defaultValue="18:00"
          zone={zonePlace(clock)}
        />
      </div>
      <DateField name="until" label={words('wait.until')} />
    </>
  )
}
