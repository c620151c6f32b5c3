import { useTranslations } from 'next-intl'
import { DateField } from '@/components/ui/date-field'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TimeField } from '@/components/ui/time-field'
import type { Choices } from '@/lib/booking/choices'
import { EXCEPTION_KINDS } from '@/lib/booking/exceptions'

/** Who, from when until when, and whether they are away or there besides. */
export function DayOffFields({ choices }: { readonly choices: Choices }) {
  const words = useTranslations('booking.daysOff')
  const people = new Map([...choices.clinicians, ...choices.guides].map((each) => [each.id, each]))
  return (
    <>
      <Radios
        name="kind"
        label={words('kind')}
        options={EXCEPTION_KINDS.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) }))}
      />
      <SelectField
        name="memberId"
        label={words('who')}
        hint={words('whoHint')}
        placeholder={words('wholeClinic')}
        options={[...people.values()].map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="flex flex-wrap gap-4">
        <DateField name="startsOn" label={words('startsOn')} />
        <TimeField name="startsAt" label={words('startsAt')} defaultValue="00:00" />
      </div>
      <div className="flex flex-wrap gap-4">
        <DateField name="endsOn" label={words('endsOn')} />
        <TimeField name="endsAt" label={words('endsAt')} defaultValue="23:59" />
      </div>
      <TextField name="reason" label={words('reason')} hint={words('reasonHint')} optional />
    </>
  )
}
