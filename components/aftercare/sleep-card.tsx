import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { sleptAction } from '@/lib/aftercare/actions'
import type { DosedSession } from '@/lib/aftercare/dosed-session'
import type { AftercareProtocol } from '@/lib/aftercare/model'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly session: DosedSession
  readonly protocol: AftercareProtocol
  readonly zone: string
  readonly sleepCanCount: boolean
}

/**
 * Where the client says that they slept; the answer says kindly what is still missing. On the day itself there is nothing
 * to fill in: no answer of that day could count.
 */
export function SleepCard({ session, protocol, zone, sleepCanCount }: Props) {
  const words = useTranslations('aftercare.sleep')
  if (session.sleptAt)
    return (
      <Card title={words('title')}>
        <p>{words('confirmedAt', { at: formatDayTime(session.sleptAt, zone) })}</p>
      </Card>
    )
  if (!sleepCanCount)
    return (
      <Card title={words('restTitle')}>
        <p>{words('rest', { hours: protocol.fullSleepMinH })}</p>
        <LastTry session={session} protocol={protocol} zone={zone} />
      </Card>
    )
  return (
    <Card title={words('title')}>
      <p>{words('hint', { hours: protocol.fullSleepMinH })}</p>
      <LastTry session={session} protocol={protocol} zone={zone} />
      <ActionForm
        action={sleptAction}
        hidden={{ sessionId: session.sessionId }}
        submitLabel={words('confirm')}
      >
        <NumberField name="hours" label={words('hours')} unit={words('hoursUnit')} decimals />
        <Radios
          name="alert"
          label={words('alert')}
          inline
          options={[
            { value: 'yes', label: words('alertYes') },
            { value: 'no', label: words('alertNo') },
          ]}
        />
      </ActionForm>
    </Card>
  )
}

function LastTry({ session: { lastTry }, protocol, zone }: Omit<Props, 'sleepCanCount'>) {
  const words = useTranslations('aftercare')
  const [code] = lastTry?.reasons ?? []
  const key = `refusal.${code}.detail` as Parameters<typeof words>[0]
  if (!lastTry || !code || !words.has(key)) return null
  const { fullSleepMinH, postHoursFloor } = protocol
  const reason = words(key, { hours: code === 'too_soon' ? postHoursFloor : fullSleepMinH })
  return (
    <p className="text-ink-soft">
      {words('sleep.lastTry', { at: formatDayTime(lastTry.at, zone), reason })}
    </p>
  )
}
