import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { Clearance } from '@/lib/screening/clearance'
import { formatDay } from '@/lib/time/format'

/** Whether, until when and for what a client is cleared; never why not. */
export function ClearanceLine(props: { readonly clearance: Clearance; readonly zone: string }) {
  const words = useTranslations('booking')
  const { clearance, zone } = props
  if (clearance.kind !== 'cleared')
    return (
      <p className="flex flex-wrap items-center gap-2">
        <StatusTag tone="hold">{words('book.notCleared')}</StatusTag>
        <span>{words('book.talksOnly')}</span>
      </p>
    )
  return (
    <p>
      <StatusTag tone="success">
        {words('book.clearedUntil', {
          until: formatDay(clearance.until, zone),
          settings: clearance.settings.map((setting) => words(`setting.${setting}`)).join(', '),
          routes: clearance.routes.map((route) => words(`route.${route}`)).join(', '),
        })}
      </StatusTag>
    </p>
  )
}
