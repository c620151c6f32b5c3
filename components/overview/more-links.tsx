import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ClientHome } from '@/lib/overview/client-home'

type Place =
  | 'letter'
  | 'consent'
  | 'aftercare'
  | 'checkIns'
  | 'messages'
  | 'circles'
  | 'journal'
  | 'plan'
  | 'measures'
  | 'talk'
  | 'waitlist'
  | 'calendar'
  | 'contact'
  | 'record'

const HREF: Readonly<Record<Place, string>> = {
  letter: '/my/screening/outcome',
  consent: '/my/consent',
  aftercare: '/my/aftercare',
  checkIns: '/my/check-ins',
  messages: '/my/messages',
  circles: '/my/circles',
  journal: '/my/journal',
  plan: '/my/plan',
  measures: '/my/measures',
  talk: '/my/talk',
  waitlist: '/my/waitlist',
  calendar: '/my/calendar',
  contact: '/my/contact',
  record: '/my/record',
}

/** The other places, quietly: none of them is asked for. */
export function MoreLinks({ home }: { readonly home: ClientHome }) {
  const words = useTranslations('overview.home.more')
  const places: readonly Place[] = [
    ...(home.hasLetter ? (['letter'] as const) : []),
    'consent',
    ...(home.hadSession ? (['aftercare', 'checkIns'] as const) : []),
    'journal',
    'plan',
    'messages',
    'circles',
    'measures',
    'talk',
    'waitlist',
    'calendar',
    'contact',
    'record',
  ]
  return (
    <Card title={words('title')}>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {places.map((place) => (
          <li key={place} className="flex min-h-11 items-center">
            <TextLink href={HREF[place]}>
              {place === 'messages' ? words(place, { unread: home.unread }) : words(place)}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
