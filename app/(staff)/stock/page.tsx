import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/shell/page-header'
import { LotCard } from '@/components/stock/lot-card'
import { ReceiveCard } from '@/components/stock/receive-card'
import { ElsewhereCard } from '@/components/stock/elsewhere-card'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { stockOf } from '@/lib/sessions/stock-queries'
import { zoneName } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.stock'))('title') }
}

export default async function StockPage() {
  const viewer = await requireViewer(['clinician', 'administrator'])
  const { stock, now } = await read(viewer, async (o) => ({ stock: await stockOf(o), now: o.now }))
  if (!stock) notFound()
  const words = await getTranslations('sessions.stock')
  const zone = viewer.clinic.timeZone
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead', { zone: zoneName(now, zone) })} />
      <PrintButton />
      {stock.lots.length === 0 ? (
        <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
      ) : (
        stock.lots.map((lot) => <LotCard key={lot.id} lot={lot} stock={stock} zone={zone} />)
      )}
      {stock.mayMove ? <ReceiveCard /> : null}
      <ElsewhereCard elsewhere={stock.elsewhere} />
    </div>
  )
}
