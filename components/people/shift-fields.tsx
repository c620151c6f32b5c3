import { useTranslations } from 'next-intl'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TimeField } from '@/components/ui/time-field'
import { DUTIES } from '@/lib/people/duties'
import type { Member } from '@/lib/people/model'

type Props = {
  readonly members: readonly Member[]
  readonly withDuty?: boolean
  readonly now?: {
    readonly memberId: string
    readonly startsOn: string
    readonly startsAt: string
    readonly endsOn: string
    readonly endsAt: string
  }
}

export function ShiftFields({ members, withDuty, now }: Props) {
  const words = useTranslations('people')
  return (
    <>
      {withDuty ? (
        <Radios
          name="duty"
          label={words('duties.dutyLabel')}
          options={DUTIES.map((duty) => ({ value: duty, label: words(`duty.${duty}`) }))}
        />
      ) : null}
      <SelectField
        name="memberId"
        label={words('duties.member')}
        placeholder={words('duties.choose')}
        options={members.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        {...(now ? { defaultValue: now.memberId } : {})}
      />
      <div className="flex flex-wrap gap-4">
        <DateField
          name="startsOn"
          label={words('duties.startsOn')}
          {...(now ? { defaultValue: now.startsOn } : {})}
        />
        <TimeField
          name="startsAt"
          label={words('duties.startsAt')}
          defaultValue={now?.startsAt ?? '08:00'}
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <DateField
          name="endsOn"
          label={words('duties.endsOn')}
          {...(now ? { defaultValue: now.endsOn } : {})}
        />
        <TimeField
          name="endsAt"
          label={words('duties.endsAt')}
          defaultValue={now?.endsAt ?? '08:00'}
        />
      </div>
    </>
  )
}
