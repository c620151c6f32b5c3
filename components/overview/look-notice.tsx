import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { UpdateDue } from '@/lib/screening/update'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly look: UpdateDue | null; readonly zone: string }

/** The short look at one's answers before a session, with the time by which it is wanted. */
export function LookNotice({ look, zone }: Props) {
  const words = useTranslations('overview.home.what_changed')
  if (!look) return null
  return (
    <Card title={words('title')}>
      <p>
        {look.dueAt
          ? words('due', { open: look.open, at: formatDayTime(look.dueAt, zone) })
          : words('text', { open: look.open })}
      </p>
      <LinkButton href="/my/screening/changes" look="secondary">
        {words('do')}
      </LinkButton>
    </Card>
  )
}
