import { PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'

type Props = {
  readonly name: string
  /** The signer's credentials, such as “MD, clinician”. */
  readonly credentials?: string
  /** As shown, with its zone. */
  readonly at: string
  readonly dateTime: string
  /** What signing meant, such as “I have read these findings and clear this client until May 3”. */
  readonly meaning: string
}

/** A signature as 21 CFR 11.50 asks: who, when, and what it means. */
export function Signature({ name, credentials, at, dateTime, meaning }: Props) {
  const words = useTranslations('ui.signature')
  return (
    <dl className="relative rounded-md border border-line bg-sunken p-4 ps-12 break-inside-avoid">
      <PenLine aria-hidden className="absolute start-4 top-5 size-5 text-ink-soft" />
      <dt className="sr-only">{words('signedBy')}</dt>
      <dd className="font-bold">
        {name}
        {credentials ? <span className="font-normal">, {credentials}</span> : null}
      </dd>
      <dt className="sr-only">{words('meaning')}</dt>
      <dd>{meaning}</dd>
      <dt className="sr-only">{words('at')}</dt>
      <dd className="text-sm text-ink-soft">
        <time dateTime={dateTime}>{at}</time>
      </dd>
    </dl>
  )
}
