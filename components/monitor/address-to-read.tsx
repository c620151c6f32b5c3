import { useTranslations } from 'next-intl'
import type { MonitorScreen } from '@/lib/preparation/monitor-screen'

/** The address as one reads it out to 911, large enough for a dim room. */
export function AddressToRead({ screen }: { readonly screen: MonitorScreen }) {
  const words = useTranslations('preparation.page.look')
  const client = screen.clientName
  return (
    <section className="rounded-lg border-2 border-line-strong bg-surface p-4">
      <h2 className="text-base font-semibold text-ink-soft">{words('address')}</h2>
      <p className="text-xl font-bold">{screen.address ?? words('noAddress', { client })}</p>
      {screen.clientPhone ? (
        <p>{words('clientPhone', { client, phone: screen.clientPhone })}</p>
      ) : null}
    </section>
  )
}
