import type { StaffAsked } from '@/lib/measures/asking'

/** Where a clinician asks what clients are not asked by letter: the suicide screener, or the scores beside a screening. */
export const askedAt = (clientId: string, instrument: StaffAsked): string =>
  instrument === 'C-SSRS' ? `/clients/${clientId}/safety` : `/clients/${clientId}/screening`
