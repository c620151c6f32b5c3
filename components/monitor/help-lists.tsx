import { WithPhones } from '@/components/ui/with-phones'
import type { HelpCard } from './help-card'

/** What a 911 dispatcher needs, in the order in which they ask; and whom to call first, second, third. */
export function HelpLists({ card }: { readonly card: HelpCard }) {
  return [card.say, card.calls].map(({ title, lines }) => (
    <section key={title} className="rounded-lg border-2 border-line-strong bg-surface p-4 flow-2">
      <h2 className="text-base font-semibold text-ink-soft">{title}</h2>
      <ol className="list-decimal ps-6 flow-1">
        {lines.map((line) => (
          <li key={line}>
            <WithPhones text={line} phones={[card.clinicPhone]} />
          </li>
        ))}
      </ol>
    </section>
  ))
}
