import type { Block } from '@/lib/papers/paper'
import type { Say } from '@/lib/i18n/say'
import type { StoredDetermination } from '@/lib/screening/stored-determination'
import { formatFullDayTime } from '@/lib/time/format'

/** The signature of a determination: name, credential, meaning, time, and what it is bound to. */
export const signedBlock = (
  stored: StoredDetermination,
  { screening, judging }: { readonly screening: Say; readonly judging: Say },
): Block => ({
  kind: 'signature',
  name: `${stored.signerName}, ${stored.signerCredential.replaceAll('_', ' ')}`,
  facts: [
    {
      label: judging('paper.meaning'),
      value: screening(`page.staff.meaning.${stored.outcome}`),
    },
    {
      label: judging('paper.when'),
      value: formatFullDayTime(stored.signedAt, stored.snapshot.zone),
    },
    { label: judging('decided.signed'), value: stored.signedHash },
  ],
})
