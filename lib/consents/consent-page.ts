import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import {
  CONSENT_KINDS,
  type ConsentKind,
  type ConsentSignature,
  type ConsentStanding,
  type ConsentText,
} from './model'
import { signaturesOf, standingsOf, textOf, textsInForce } from './queries'

export interface ConsentOverview {
  readonly standings: Readonly<Record<ConsentKind, ConsentStanding>>
  readonly signatures: readonly ConsentSignature[]
}

/** Where the client stands with every consent, and what they have signed. */
export const overviewOf = async (occasion: Occasion<ClientViewer>): Promise<ConsentOverview> => ({
  standings: await standingsOf(occasion, occasion.viewer.clientId),
  signatures: await signaturesOf(occasion, occasion.viewer.clientId),
})

export interface ConsentToRead {
  readonly kind: ConsentKind
  readonly text: ConsentText | null
  readonly standing: ConsentStanding
  readonly signature: ConsentSignature | null
  readonly legalName: string
}

/** One consent in its version in force, to read, sign or take back; null for a kind that is not one. */
export async function consentToRead(
  occasion: Occasion<ClientViewer>,
  asked: string,
): Promise<ConsentToRead | null> {
  const kind = CONSENT_KINDS.find((known) => known === asked)
  if (!kind) return null
  const { tx, viewer } = occasion
  const { standings, signatures } = await overviewOf(occasion)
  const standing = standings[kind]
  const { legalName } = await tx.client.findFirstOrThrow({
    where: { clinicId: viewer.clinicId, id: viewer.clientId },
    select: { legalName: true },
  })
  const texts = await textsInForce(occasion)
  const signatureId = standing.status === 'missing' ? null : standing.signatureId
  return {
    kind,
    standing,
    legalName,
    text: texts.find((text) => text.kind === kind) ?? null,
    signature: signatures.find(({ id }) => id === signatureId) ?? null,
  }
}

export interface SignedConsent {
  readonly text: ConsentText
  readonly signature: ConsentSignature
}

/** Exactly what the client signed, however old it is; null where it is not theirs. */
export async function signedConsentOf(
  occasion: Occasion<ClientViewer>,
  signatureId: string,
): Promise<SignedConsent | null> {
  const signatures = await signaturesOf(occasion, occasion.viewer.clientId)
  const signature = signatures.find(({ id }) => id === signatureId)
  const text = signature && (await textOf(occasion, signature.textId))
  return signature && text ? { signature, text } : null
}
