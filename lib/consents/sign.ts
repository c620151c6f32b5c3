import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { note } from '@/lib/audit/note'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { localDate, startOfLocalDay } from '@/lib/time/zone'
import { hashOfText } from './hash'
import { maySign } from './policy'
import { textOf, textsInForce } from './queries'
import { isOwnName } from './rules'
import type { SignInput, WithdrawInput } from './schema'
import { toReadAgain } from './understanding'

export type SignRefusal = Refusal<
  'not_allowed' | 'not_found' | 'text_changed' | 'name_differs' | 'read_again' | 'day_of_dose'
>

/**
 * Signs a consent with the client's own name, after the questions about it. The signature is bound to the hash of the
 * very text that was shown; a version that came out meanwhile is shown first. Not on the day of a dose.
 */
export async function signConsent(
  occasion: Occasion<ClientViewer>,
  { textId, hash, signedName, understanding }: SignInput,
): Promise<Outcome<{ signatureId: string }, SignRefusal>> {
  const { tx, viewer, now } = occasion
  const { clientId, clinicId } = viewer
  if (!maySign(viewer)) return refused('not_allowed')
  const text = await textOf(occasion, textId)
  if (!text) return refused('not_found')
  const inForce = (await textsInForce(occasion)).some(({ id }) => id === textId)
  if (!inForce || text.hash !== hash || hashOfText(text) !== hash) return refused('text_changed')
  const again = toReadAgain(text.kind, understanding)
  const [first] = again
  if (first) return refused('read_again', { count: again.length, first })
  const client = await tx.client.findFirst({
    where: { clinicId, id: clientId },
    select: { legalName: true, timeZone: true },
  })
  if (!client) return refused('not_found')
  if (await hadDoseOn(occasion, localDate(now, client.timeZone), client.timeZone))
    return refused('day_of_dose')
  if (!isOwnName(signedName, [client.legalName]))
    return refused('name_differs', { name: client.legalName })
  const id = randomUUID()
  await tx.consentSignature.createMany({
    data: [
      {
        id,
        clientId,
        textId,
        textHash: hash,
        signedName,
        meaning: `consent-${text.kind}`,
        understanding,
        signedAt: now,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'consent_signature',
    rowId: id,
    clientId,
    facts: { kind: text.kind, version: text.version, hash },
  })
  return done({ signatureId: id })
}

/** On the day of a dose nobody decides anything large: what a client signs then might not be what they want. */
async function hadDoseOn(
  { tx, viewer, now }: Occasion<ClientViewer>,
  day: string,
  zone: string,
): Promise<boolean> {
  const { clinicId, clientId } = viewer
  const givenAt = { gte: startOfLocalDay(day, zone), lte: now }
  return (await tx.doseAdministration.count({ where: { clinicId, clientId, givenAt } })) > 0
}

/**
 * Takes a consent back, with a reason if the client wants to give one; earlier signatures of the same kind end with it.
 * Their clinician is told at once.
 */
export async function withdrawConsent(
  occasion: Occasion<ClientViewer>,
  { signatureId, reason }: WithdrawInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  const { tx, viewer, now } = occasion
  if (!maySign(viewer)) return refused('not_allowed')
  const own = { clinicId: viewer.clinicId, clientId: viewer.clientId, withdrawnAt: null }
  const signature = await tx.consentSignature.findFirst({
    where: { ...own, id: signatureId },
    select: { text: { select: { kind: true } } },
  })
  if (!signature) return refused('not_found')
  const { kind } = signature.text
  const standing = await tx.consentSignature.findMany({
    where: { ...own, text: { kind } },
    select: { id: true },
  })
  for (const { id } of standing)
    await tx.consentSignature.updateMany({
      where: { ...own, id },
      data: {
        withdrawnAt: now,
        withdrawnReason: reason
          ? await sealText(occasion, viewer.clientId, reasonPlace(id), reason)
          : null,
      },
    })
  await raiseAlert(occasion, {
    clientId: viewer.clientId,
    kind: 'CONSENT-WITHDRAWN',
    level: 'A3',
    audience: 'clinician',
    sourceKind: 'consent_signature',
    sourceId: signatureId,
  })
  return done(null)
}

export const reasonPlace = (row: string) => ({
  table: 'consent_signature',
  column: 'withdrawn_reason',
  row,
})
