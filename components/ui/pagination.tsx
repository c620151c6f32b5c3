import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from './link-button'

type Props = {
  /** Addresses that carry the key of the row to go on from; absent at either end. */
  readonly previousHref?: string
  readonly nextHref?: string
}

/** On and back through a long list by key. There is no total: counting a long list costs everyone. */
export function Pagination({ previousHref, nextHref }: Props) {
  const words = useTranslations('ui.pagination')
  if (!previousHref && !nextHref) return null
  return (
    <nav aria-label={words('label')} className="flex justify-between gap-4 no-print">
      {previousHref ? (
        <LinkButton href={previousHref} look="secondary">
          <ArrowLeft aria-hidden className="size-5" />
          {words('previous')}
        </LinkButton>
      ) : (
        <span />
      )}
      {nextHref ? (
        <LinkButton href={nextHref} look="secondary">
          {words('next')}
          <ArrowRight aria-hidden className="size-5" />
        </LinkButton>
      ) : null}
    </nav>
  )
}
