import { useTranslations } from 'next-intl'
import { decisionKey } from '@/lib/preparation/words'
import { GATE_DECISIONS } from '@/lib/preparation/finding'

/** Why a session is on hold: the gate's word where the gate held it, else what somebody wrote. */
export function HoldReason({ reason }: { readonly reason: string | null }) {
  const words = useTranslations('overview.clinician')
  const preparation = useTranslations('preparation')
  if (!reason) return words('noReason')
  const decision = GATE_DECISIONS.find((known) => known === reason)
  return decision ? preparation(decisionKey(decision, 'title')) : reason
}
