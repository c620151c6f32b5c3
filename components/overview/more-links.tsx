import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ClientHome } from '@/lib/overview/client-home'

type Place = 'letter' | 'consent' | 'aftercare' | 'journal' | 'plan' | 'talk' | 'contact' | 'record'

const HREF: Readonly<Record<Place, string>> = {
  letter: '/my/screening/outcome',
  consent: '/my/consent',
  aftercare: '/my/aftercare',
  journal: '/my/journal',
  plan: '/my/plan',
  talk: '/my/talk',
  contact: '/my/contact',
  record: '/my/record',
}

/** The other places, quietly: none of them is asked for. */
export function MoreLinks({ home }: { readonly home: ClientHome }) {
  const words = useTranslations('overview.home.more')
  const places: readonly Place[] = [
    ...(home.hasLetter ? (['letter'] as const) : []),
    'consent',
    ...(home.hadSession ? (['aftercare'] as const) : []),
    'journal',
    'plan',
    'talk',
    'contact',
    'record',
  ]
  return (
    <Card title={words('title')}>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {places.map((place) => (
          <li key={place} className="flex min-h-11 items-center">
            <TextLink href={HREF[place]}>{words(place)}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
