import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { CorrectionInput } from './forms'
import { mayRunSession } from './policy'
import { sessionAtHand } from './session-row'

/** Says that a set was wrong, with the reason. The set stays to be seen, and counts for nothing from now on. */
export async function correctVitalSigns(
  occasion: Occasion,
  { appointmentId, vitalSignsId, reason }: CorrectionInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found' | 'corrected_already'>>> {
  const { tx, viewer } = occasion
  if (!mayRunSession(viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, appointmentId)
  if (!session) return refused('not_found')
  const { sessionId, clientId } = session
  const wrong = await tx.vitalSigns.findFirst({
    where: { clinicId: viewer.clinicId, sessionId, id: vitalSignsId, invalidates: null },
    select: { phase: true },
  })
  if (!wrong) return refused('not_found')
  const marks = await tx.vitalSigns.count({
    where: { clinicId: viewer.clinicId, sessionId, invalidates: vitalSignsId },
  })
  if (marks > 0) return refused('corrected_already')
  await tx.vitalSigns.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId,
        clientId,
        phase: wrong.phase,
        entryId: randomUUID(),
        takenAt: occasion.now,
        invalidates: vitalSignsId,
        invalidatedReason: reason,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}
