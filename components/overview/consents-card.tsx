import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { ConsentsWaiting } from '@/lib/overview/client-home'

/** A text that waits for the client's signature, said once, with the way to it. */
export function ConsentsCard({ waiting }: { readonly waiting: ConsentsWaiting | null }) {
  const words = useTranslations('consents.home')
  if (!waiting) return null
  const { count, again } = waiting
  return (
    <Card title={words(again ? 'changed' : 'title', { count })}>
      <p>{words(again ? 'detailChanged' : 'detail')}</p>
      <LinkButton href="/my/consent" look="secondary">
        {words('go')}
      </LinkButton>
    </Card>
  )
}
