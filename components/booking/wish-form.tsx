import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Choices } from '@/lib/booking/choices'
import { APPOINTMENT_KINDS, type PersonInBrief } from '@/lib/booking/model'
import type { WishInPart } from '@/lib/booking/wish'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'

type Props = {
  readonly wish: WishInPart
  readonly choices: Choices
  readonly today: string
  readonly mayTreat: boolean
}

const named = (people: readonly PersonInBrief[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }))

/** Says what is needed; the answer is an address, so it can be kept and Back works. */
export function WishForm({ wish, choices, today, mayTreat }: Props) {
  const words = useTranslations('booking')
  const kinds = APPOINTMENT_KINDS.filter((kind) => mayTreat || kind !== 'treatment-session')
  return (
    <form method="get" className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="kind"
        label={words('book.kind')}
        placeholder={words('book.choose')}
        defaultValue={wish.kind}
        options={kinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
      />
      <SelectField
        name="setting"
        label={words('book.setting')}
        placeholder={words('book.choose')}
        defaultValue={wish.setting}
        options={SETTINGS.map((value) => ({ value, label: words(`setting.${value}`) }))}
      />
      {mayTreat ? (
        <SelectField
          name="route"
          label={words('book.route')}
          placeholder={words('book.choose')}
          defaultValue={wish.route}
          options={ROUTES.map((value) => ({ value, label: words(`route.${value}`) }))}
        />
      ) : null}
      <SelectField
        name="clinicianId"
        label={words('book.clinician')}
        placeholder={words('book.nobody')}
        defaultValue={wish.clinicianId}
        options={named(choices.clinicians)}
      />
      <SelectField
        name="guideId"
        label={words('book.guide')}
        placeholder={words('book.nobody')}
        defaultValue={wish.guideId}
        options={named(choices.guides)}
      />
      <SelectField
        name="roomId"
        label={words('book.room')}
        placeholder={words('book.anyRoom')}
        defaultValue={wish.roomId}
        options={named(choices.rooms)}
      />
      <DateField name="date" label={words('book.from')} min={today} defaultValue={wish.date} />
      <div className="self-end">
        <Button type="submit">{words('book.find')}</Button>
      </div>
    </form>
  )
}
