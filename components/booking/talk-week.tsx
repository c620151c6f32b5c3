import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { TalkPage } from '@/lib/booking/own-talk'
import { talkHref } from '@/lib/booking/wish'

/** The way to the week before, where it is not over, and to the week after. */
export function TalkWeek({
  page,
  talk,
}: {
  readonly page: TalkPage
  readonly talk: Parameters<typeof talkHref>[0]
}) {
  const words = useTranslations('booking.talk')
  const from = page.week[0]?.date
  if (!from) return null
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2">
      {page.earlier ? (
        <TextLink href={talkHref(talk, from, -7)}>{words('earlier')}</TextLink>
      ) : null}
      <TextLink href={talkHref(talk, from, 7)}>{words('later')}</TextLink>
    </p>
  )
}
