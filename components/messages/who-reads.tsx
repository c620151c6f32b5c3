import { useTranslations } from 'next-intl'
import { WithPhones } from '@/components/ui/with-phones'
import type { ClinicInBrief } from '@/lib/kernel/viewer'
import type { WhoReads } from '@/lib/messages/pages'

type Props = { readonly readers: WhoReads; readonly clinic: ClinicInBrief }

/** Who reads this and by when they answer, before anything is written. */
export function WhoReadsThis({ readers, clinic }: Props) {
  const words = useTranslations('messages.page')
  const names = readers.team.map(({ name }) => name)
  return (
    <div className="flow-2">
      <p>
        {names.length > 0
          ? words('readBy', { names: names.join(', ') })
          : words('readByClinicians')}{' '}
        {words('promise', { hours: readers.replyPromiseHours })}
      </p>
      {readers.standingIn.map(({ name, forName }) => (
        <p key={`${name}${forName}`}>{words('standsIn', { name, forName })}</p>
      ))}
      <p className="text-ink-soft">
        <WithPhones
          text={words('notWatched', { phone: clinic.phone, emergency: clinic.emergencyPhone })}
          phones={['988', '911', clinic.phone, clinic.emergencyPhone]}
        />
      </p>
    </div>
  )
}
