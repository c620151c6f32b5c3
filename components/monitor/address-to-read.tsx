import type { HelpCard } from './help-card'

/** The address as one reads it out to 911, large enough for a dim room. */
export function AddressToRead({ address }: { readonly address: HelpCard['address'] }) {
  return (
    <section className="rounded-lg border-2 border-line-strong bg-surface p-4">
      <h2 className="text-base font-semibold text-ink-soft">{address.title}</h2>
      <p className="text-xl font-bold">{address.text}</p>
      {address.phone ? <p>{address.phone}</p> : null}
    </section>
  )
}
