import { useTranslations } from 'next-intl'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { AlertLevel } from '@/lib/alerts/model'

const TONE: Readonly<Record<AlertLevel, StatusTone>> = {
  A1: 'crisis',
  A2: 'stop',
  A3: 'caution',
  A4: 'info',
}

/** How soon an alert needs a person, as a word beside a shape. */
export function AlertLevelTag({ level }: { readonly level: AlertLevel }) {
  const words = useTranslations('alerts.level')
  return (
    <StatusTag tone={TONE[level]}>
      {level} · {words(level)}
    </StatusTag>
  )
}
