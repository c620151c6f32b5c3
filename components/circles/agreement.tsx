import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { AGREEMENT_LINES } from '@/lib/circles/model'

/** What everybody in a circle agrees to. */
export function Agreement() {
  const words = useTranslations('circles.agreement')
  return (
    <Card title={words('title')}>
      <p>{words('lead')}</p>
      <ul className="list-disc ps-5 flow-1">
        {AGREEMENT_LINES.map((line) => (
          <li key={line}>{words(line)}</li>
        ))}
      </ul>
    </Card>
  )
}
