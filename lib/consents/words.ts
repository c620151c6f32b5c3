import type { ConsentStanding } from './model'

/** The look of each standing beside its word, `consents.status.<status>`. */
export const CONSENT_TONE = {
  signed_current: 'success',
  outdated: 'caution',
  missing: 'notStarted',
} as const satisfies Record<ConsentStanding['status'], string>
