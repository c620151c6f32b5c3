import { useTranslations } from 'next-intl'
import type { Replayed } from '@/lib/preparation/replay'
import { reasonKey, ruleKey } from '@/lib/preparation/words'
import { formatDayTime } from '@/lib/time/format'

/** "This would have held 3 of your last 50 sessions": which, and why. */
export function ReplayNote(props: { readonly replayed: Replayed; readonly zone: string }) {
  const words = useTranslations('protocols.replay')
  const rules = useTranslations('preparation')
  const screening = useTranslations('screening')
  const { tried, held, longerWatch, without, screenings } = props.replayed
  const time = (at: Date) => formatDayTime(at, props.zone)
  return (
    <section className="rounded-md bg-sunken p-4 flow-3">
      <h3 className="text-lg">{words('title')}</h3>
      {tried + without === 0 ? (
        <p>{words('none')}</p>
      ) : (
        <>
          <p className="font-semibold">
            {words('held', { held: held.length, tried })}
            {longerWatch > 0 ? ` ${words('longer', { n: longerWatch })}` : ''}
          </p>
          <ul className="flow-2">
            {held.map(({ appointmentId, at, clientName, findings }) => (
              <li key={appointmentId} className="border-s-4 border-line ps-3">
                <p className="font-semibold">
                  {clientName
                    ? words('session', { client: clientName, time: time(at) })
                    : words('sessionNameless', { time: time(at) })}
                </p>
                {findings.map(({ rule, reason, window, subject }) => (
                  <p key={`${rule}-${reason}-${subject ?? ''}`}>
                    {window
                      ? words('earliest', {
                          rule: rules(ruleKey(rule, 'title')),
                          time: time(window.earliest),
                        })
                      : words('finding', {
                          rule: rules(ruleKey(rule, 'title')),
                          reason: rules(reasonKey(reason)),
                        })}
                    {subject ? ` (${subject})` : ''}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          {screenings.tried > 0 ? (
            <>
              <p className="font-semibold">
                {words('screenings', { held: screenings.held.length })}
              </p>
              <ul className="flow-2">
                {screenings.held.map(({ appointmentId, at, clientName, rules: said }) => (
                  <li key={appointmentId} className="border-s-4 border-line ps-3">
                    <p className="font-semibold">
                      {clientName
                        ? words('session', { client: clientName, time: time(at) })
                        : words('sessionNameless', { time: time(at) })}
                    </p>
                    {said.map((rule) => (
                      <p key={rule}>{screening(`rule.${rule}.clinician`)}</p>
                    ))}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {without > 0 ? <p>{words('without', { n: without })}</p> : null}
        </>
      )}
      <p className="text-sm text-ink-soft">{words('note')}</p>
    </section>
  )
}
