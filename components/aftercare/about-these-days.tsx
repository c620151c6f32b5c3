import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { Phase } from '@/lib/aftercare/model'
import { dayKeys } from '@/lib/aftercare/words'

/** A few sentences about what these days can be, for those who like to read; nothing before a session. */
export function AboutTheseDays({ phase }: { readonly phase: Phase }) {
  const words = useTranslations('aftercare')
  const keys = dayKeys(phase)
  if (keys.length === 0) return null
  return (
    <Disclosure summary={words('days.more')}>
      {keys.map((key) => (
        <p key={key}>{words(key)}</p>
      ))}
      <p>{words('days.alone')}</p>
    </Disclosure>
  )
}
