import { LinkButton } from './link-button'

type Props = { readonly line: string; readonly emergency: string }

/** The two numbers, one tap each, and the first thing that a hand finds on the page. */
export function CrisisButtons({ line, emergency }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton href="tel:988" size="large">
        {line}
      </LinkButton>
      <LinkButton href="tel:911" look="stop" size="large">
        {emergency}
      </LinkButton>
    </div>
  )
}
