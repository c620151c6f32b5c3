import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { AlertState } from '@/lib/alerts/model'

/** Whether somebody has it: nobody yet, nobody in time, a name, or an end. */
export function AlertStanding({ state }: { readonly state: AlertState }) {
  const words = useTranslations('alerts.state')
  switch (state.kind) {
    case 'waiting':
      return (
        <StatusTag tone={state.overdue ? 'stop' : 'waiting'}>
          {words(state.overdue ? 'overdue' : 'waiting')}
        </StatusTag>
      )
    case 'acknowledged':
      return <StatusTag tone="active">{words('acknowledged', { name: state.byName })}</StatusTag>
    case 'closed':
      return <StatusTag tone="success">{words('closed')}</StatusTag>
  }
}
