import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { Clearance } from '@/lib/screening/clearance'
import { formatDay } from '@/lib/time/format'

/** Whether, until when and for what a client is cleared; never why not. */
export function ClearanceLine(props: { readonly clearance: Clearance; readonly zone: string }) {
  const words = useTranslations('booking')
  const { clearance, zone } = props
  const stands = standingOf(clearance, zone)
  if (clearance.kind !== 'cleared')
    return (
      <p className="flex flex-wrap items-center gap-2">
        <StatusTag tone="hold">{words('book.notCleared')}</StatusTag>
        {stands ? <span>{words(stands.key, { date: stands.date })}</span> : null}
        <span>{words('book.talksOnly')}</span>
      </p>
    )
  return (
    <p className="flex flex-wrap items-center gap-2">
      <StatusTag tone="success">
        {words('book.clearedUntil', {
          until: formatDay(clearance.until, zone),
          settings: clearance.settings.map((setting) => words(`setting.${setting}`)).join(' · '),
          routes: clearance.routes.map((route) => words(`route.${route}`)).join(' · '),
        })}
      </StatusTag>
      {stands ? (
        <StatusTag tone="caution">{words(stands.key, { date: stands.date })}</StatusTag>
      ) : null}
    </p>
  )
}

/** What has ended a clearance, or will end it before its day. */
function standingOf(clearance: Clearance, zone: string) {
  switch (clearance.kind) {
    case 'none':
      return null
    case 'withdrawn':
      return { key: 'book.takenBack', date: formatDay(clearance.withdrawnAt, zone) } as const
    case 'expired':
      return { key: 'book.ended', date: formatDay(clearance.until, zone) } as const
    case 'cleared':
      return clearance.lapsesAt
        ? ({ key: 'book.lapses', date: formatDay(clearance.lapsesAt, zone) } as const)
        : null
  }
}
