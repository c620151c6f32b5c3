import type { Say } from '@/components/screening/loose-words'
import { StatusTag } from '@/components/ui/status-tag'

/** How a rule looks beside its word: what keeps a session from beginning is the gravest. */
export function RuleTag({ rule, say }: { readonly rule: string; readonly say: Say }) {
  const tone =
    rule === 'BLOCK_REVIEW' || rule === 'HOLD_24H'
      ? 'caution'
      : rule === 'REVIEW' || rule === 'REVIEW_24H'
        ? 'info'
        : 'success'
  return <StatusTag tone={tone}>{say(`reference.rule.${rule}`)}</StatusTag>
}
