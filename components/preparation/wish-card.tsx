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

/** The same in one line where a screen is full: the rest opens at a touch. */
export function WishLine({ wish }: { readonly wish: ComfortWish | null }) {
  const words = useTranslations('preparation.page.wish')
  const touch = words(wish ? `touch.${wish.touch}` : 'none')
  if (!wish?.comfort && !wish?.avoid) return <p className="mb-4 font-semibold">{touch}</p>
  return (
    <details className="mb-4 rounded-md border border-line bg-surface px-4">
      <summary className="min-h-11 py-2.5 font-semibold">{touch}</summary>
      <div className="flow-2 pb-3">
        {wish.comfort ? (
          <p className="whitespace-pre-line">{words('helps', { text: wish.comfort })}</p>
        ) : null}
        {wish.avoid ? (
          <p className="whitespace-pre-line">{words('notThis', { text: wish.avoid })}</p>
        ) : null}
      </div>
    </details>
  )
}
