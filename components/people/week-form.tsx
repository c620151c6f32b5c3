import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { TimeField } from '@/components/ui/time-field'
import { setWorkingHoursAction } from '@/lib/people/actions'
import { WEEK } from '@/lib/people/words'

type Props = {
  readonly membershipId: string
  readonly hours: readonly {
    readonly weekday: number
    readonly opens: string
    readonly closes: string
  }[]
}

export function WeekForm({ membershipId, hours }: Props) {
  const words = useTranslations('people')
  return (
    <Card title={words('member.hours')}>
      <p className="text-ink-soft">{words('member.hoursHint')}</p>
      <ActionForm
        action={setWorkingHoursAction}
        hidden={{ membershipId }}
        submitLabel={words('member.hoursSubmit')}
      >
        {WEEK.map((weekday) => {
          const day = hours.find((row) => row.weekday === Number(weekday))
          const name = words(`day.${weekday}`)
          return (
            <div key={weekday} className="flex flex-wrap gap-4">
              <TimeField
                name={`day${weekday}.opens`}
                label={words('member.from', { day: name })}
                {...(day ? { defaultValue: day.opens } : {})}
              />
              <TimeField
                name={`day${weekday}.closes`}
                label={words('member.until', { day: name })}
                {...(day ? { defaultValue: day.closes } : {})}
              />
            </div>
          )
        })}
      </ActionForm>
    </Card>
  )
}
