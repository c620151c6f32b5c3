import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type AgreementsInput, agreementFields } from '@/lib/screening/agreements-form'
import { addRevision, holdScreening, latestScreening } from '@/lib/screening/open-screening'
import { latestAnswers } from '@/lib/screening/stored-answers'

export interface OwnAgreement {
  readonly field: (typeof agreementFields)[number]
  /** Only a plain yes is a yes. */
  readonly agreed: boolean
  readonly since: Date | null
}

/** Whom the clinic may talk to about this client, as they said it last; null before they were asked. */
export async function ownAgreements(
  occasion: Occasion<ClientViewer>,
): Promise<readonly OwnAgreement[] | null> {
  const { clientId } = occasion.viewer
  const screening = await latestScreening(occasion, clientId)
  if (!screening || screening.status === 'in-progress') return null
  const stored = await latestAnswers(occasion, clientId, screening.id, agreementFields)
  return agreementFields.map((field) => ({
    field,
    agreed: stored.get(field)?.value === 'yes',
    since: stored.get(field)?.answeredAt ?? null,
  }))
}

/**
 * Changes whom the clinic may talk to, from this moment on: each change is a revision beside the earlier answer, and a
 * letter that needs the agreement is refused once it was taken back, and what is still asked of a doctor is called off.
 * What left before stays written down.
 */
export async function changeAgreements(
  occasion: Occasion<ClientViewer>,
  input: AgreementsInput,
): Promise<Outcome<null>> {
  const { clientId } = occasion.viewer
  const screening = await holdScreening(occasion, clientId)
  if (!screening || screening.status === 'in-progress') return refused('not_asked_now')
  const stored = await latestAnswers(occasion, clientId, screening.id, agreementFields)
  for (const field of agreementFields)
    if (stored.get(field)?.value !== input[field])
      await addRevision(occasion, clientId, screening.id, field, input[field])
  return done(null)
}
