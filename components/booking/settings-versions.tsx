import { useTranslations } from 'next-intl'
import type { SettingChange } from '@/lib/booking/settings'
import { BOOKED_KINDS, NEEDED_PEOPLE } from '@/lib/booking/settings'
import type { SettingsVersion } from '@/lib/booking/settings-versions'
import { formatDayTime } from '@/lib/time/format'

const FIELDS = [
  'durationMin',
  'beforeMin',
  'afterMin',
  'people',
  'preparationLeadMin',
  'roomTurnoverMin',
  'gridMin',
  'noticeMin',
  'answerMin',
] as const

type Props = { readonly versions: readonly SettingsVersion[]; readonly zone: string }

/** Every version of the settings: who adopted it, when, and what it changed. */
export function SettingsVersions({ versions, zone }: Props) {
  const words = useTranslations('booking.settings')
  return (
    <section className="flow-3">
      <h2 className="text-xl">{words('history')}</h2>
      {versions.length === 0 ? <p>{words('noHistory')}</p> : null}
      <ol className="flow-4">
        {versions.map(({ version, adoptedAt, by, changes }) => (
          <li key={version}>
            <p className="font-semibold">
              {words('version', { version, when: formatDayTime(adoptedAt, zone), by })}
            </p>
            <ul className="list-disc ps-5">
              {changes.map((change) => (
                <li key={change.path}>
                  <Change change={change} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Change({ change: { path, from, to } }: { readonly change: SettingChange }) {
  const words = useTranslations('booking.settings')
  const kind = BOOKED_KINDS.find((each) => path.startsWith(`${each}.`))
  const field = FIELDS.find((each) => path.endsWith(each)) ?? 'durationMin'
  const said = (value: string) => {
    const people = NEEDED_PEOPLE.find((each) => each === value)
    return people ? words(`people.${people}`) : words('inMinutes', { value })
  }
  const what = [kind ? words(`kind.${kind}`) : words('all'), words(`field.${field}`)].join(': ')
  return <>{words('change', { what, from: said(from), to: said(to) })}</>
}
