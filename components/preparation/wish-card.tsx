import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { ComfortWish } from '@/lib/preparation/comfort-wish'

/** How the client wants to be kept company, in their own words, for whoever does. */
export function WishCard(props: { readonly wish: ComfortWish | null; readonly client: string }) {
  const words = useTranslations('preparation.page.wish')
  const { wish, client } = props
  return (
    <Card title={words('of', { client })}>
      <p className="font-semibold">{words(wish ? `touch.${wish.touch}` : 'none')}</p>
      {wish?.comfort ? (
        <p className="whitespace-pre-line">{words('helps', { text: wish.comfort })}</p>
      ) : null}
      {wish?.avoid ? (
        <p className="whitespace-pre-line">{words('notThis', { text: wish.avoid })}</p>
      ) : null}
    </Card>
  )
}
