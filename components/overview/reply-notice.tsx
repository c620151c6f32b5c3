import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import type { ClientHome } from '@/lib/overview/client-home'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly reply: ClientHome['reply']; readonly zone: string }

/** Says that somebody wrote back to a shared entry. */
export function ReplyNotice({ reply, zone }: Props) {
  const words = useTranslations('overview.home.reply')
  if (!reply) return null
  return (
    <Banner tone="info" title={words('title', { name: reply.name })}>
      <p>
        {words('text', { at: formatDayTime(reply.at, zone) })}{' '}
        <TextLink href={`/my/journal/${reply.entryId}`}>{words('do')}</TextLink>
      </p>
    </Banner>
  )
}
