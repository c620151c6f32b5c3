import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { Decision } from '@/lib/screening/model'
import { severityTone } from './finding-place'

type Props = { readonly decision: Decision; readonly sameDay: boolean }

/** What the rules say of a screening, and whether it cannot wait for tomorrow: the same word and shape wherever a clinician meets it. */
export function DecisionTag({ decision, sameDay }: Props) {
  const words = useTranslations('judging.queue')
  return (
    <span className="inline-flex flex-wrap gap-2">
      <StatusTag tone={decision === 'eligible' ? 'success' : severityTone(decision)}>
        {words(`decision.${decision}`)}
      </StatusTag>
      {sameDay ? <StatusTag tone="stop">{words('sameDay')}</StatusTag> : null}
    </span>
  )
}
