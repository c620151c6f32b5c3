import { useTranslations } from 'next-intl'

/** The sentences that a 911 dispatcher needs, in the order in which they ask. */
export function Say911(props: { readonly client: string }) {
  const words = useTranslations('preparation.page.look')
  return (
    <section className="rounded-lg border-2 border-line-strong bg-surface p-4 flow-2">
      <h2 className="text-base font-semibold text-ink-soft">{words('say.title')}</h2>
      <ol className="list-decimal ps-6 flow-1">
        {(['where', 'what', 'medicine', 'breathing', 'stay'] as const).map((key) => (
          <li key={key}>{words(`say.${key}`, { client: props.client })}</li>
        ))}
      </ol>
    </section>
  )
}
