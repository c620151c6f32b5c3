import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { Allergies } from '@/lib/medications/allergy'

/** What this person must not be given, in one line where staff look first. Not asked is said, and never taken for none. */
export function AllergyLine({ allergies }: { readonly allergies: Allergies }) {
  const words = useTranslations('medications.allergy')
  if (allergies.kind === 'not_asked')
    return <StatusTag tone="caution">{words('notAsked')}</StatusTag>
  if (allergies.kind === 'none_known')
    return <StatusTag tone="success">{words('noneKnown')}</StatusTag>
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="font-semibold">{words('line')}</span>
      {allergies.allergies.map((allergy) => (
        <StatusTag key={allergy.id} tone={allergy.severity === 'severe' ? 'stop' : 'caution'}>
          {[allergy.substance, allergy.reaction].filter(Boolean).join(': ')}
        </StatusTag>
      ))}
    </p>
  )
}
