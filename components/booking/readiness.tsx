import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { GateDecision } from '@/lib/preparation/finding'
import { DECISION_TONE, decisionKey } from '@/lib/preparation/words'

/** The gate's one word. */
function ReadinessWord({ decision }: { readonly decision: GateDecision }) {
  const words = useTranslations('preparation')
  return (
    <StatusTag tone={DECISION_TONE[decision]}>{words(decisionKey(decision, 'title'))}</StatusTag>
  )
}

/** A word for each session, by its id. */
export const readinessWords = (readiness: Readonly<Record<string, GateDecision>>) =>
  Object.fromEntries(
    Object.entries(readiness).map(([id, decision]) => [
      id,
      <ReadinessWord key={id} decision={decision} />,
    ]),
  )
