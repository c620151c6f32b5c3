import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Stock } from '@/lib/sessions/stock-queries'

/** Doses that came from no lot of this clinic: a client's own supply, or a delivery that nobody wrote down. */
export function ElsewhereCard({ elsewhere }: Pick<Stock, 'elsewhere'>) {
  const words = useTranslations('sessions.stock')
  if (elsewhere.length === 0) return null
  return (
    <Card title={words('elsewhere')}>
      <p className="text-ink-soft">{words('elsewhereLead')}</p>
      <ul className="list-disc ps-5">
        {elsewhere.map(({ lot, doses, mg }) => (
          <li key={lot}>{words('elsewhereLine', { lot, doses, mg })}</li>
        ))}
      </ul>
    </Card>
  )
}
