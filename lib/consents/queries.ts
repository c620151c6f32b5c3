import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Setting } from '@/lib/sessions/model'
import {
  CONSENT_KINDS,
  type ConsentKind,
  type ConsentSignature,
  type ConsentStanding,
  type ConsentText,
} from './model'
import { mayPublish, mayReadConsents } from './policy'
import { consentsFor, standingOf, weakestOf } from './rules'

const kindOf = (text: string): ConsentKind => {
  const kind = CONSENT_KINDS.find((known) => known === text)
  if (!kind) throw new Error('A consent of an unknown kind')
  return kind
}

const textColumns = {
  id: true,
  kind: true,
  version: true,
  title: true,
  body: true,
  hash: true,
  publishedAt: true,
} as const

/** The texts in force in this clinic, one a kind. */
export async function textsInForce({ tx, viewer }: Occasion): Promise<readonly ConsentText[]> {
  const rows = await tx.consentText.findMany({
    where: { clinicId: viewer.clinicId, retiredAt: null },
    select: textColumns,
    orderBy: { version: 'desc' },
  })
  const texts = rows.map((row) => ({ ...row, kind: kindOf(row.kind) }))
  return CONSENT_KINDS.flatMap((kind) => texts.find((text) => text.kind === kind) ?? [])
}

/** Every signature of a client, newest first, withdrawn ones included. */
export const signaturesOf = async (
  occasion: Occasion,
  clientId: string,
): Promise<readonly ConsentSignature[]> =>
  (await signaturesOfMany(occasion, [clientId])).get(clientId) ?? []

/** The same for several clients, by client; none for those whose consents this viewer may not read. */
async function signaturesOfMany(
  { tx, viewer }: Occasion,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ConsentSignature[]>> {
  const readable = clientIds.filter((id) => mayReadConsents(viewer, id))
  if (readable.length === 0) return new Map()
  const rows = await tx.consentSignature.findMany({
    where: { clinicId: viewer.clinicId, clientId: { in: readable } },
    select: {
      id: true,
      clientId: true,
      textId: true,
      textHash: true,
      signedName: true,
      meaning: true,
      signedAt: true,
      withdrawnAt: true,
      text: { select: { kind: true, version: true } },
    },
    orderBy: [{ signedAt: 'desc' }, { id: 'asc' }],
  })
  return Map.groupBy(
    rows.map(({ text, textHash, ...row }) => ({
      ...row,
      hash: textHash,
      kind: kindOf(text.kind),
      version: text.version,
    })),
    ({ clientId }) => clientId,
  )
}

export interface ConsentInForce {
  /** The weakest of what is needed. */
  readonly status: ConsentStanding['status']
  /** The signature under the consent to treatment, for the check-in; null unless it is current. */
  readonly signatureId: string | null
  readonly byKind: Readonly<Partial<Record<ConsentKind, ConsentStanding>>>
}

/**
 * Whether a client has signed all that a session in this setting needs, in the versions in force. PRE-CONSENT. For a
 * viewer who may not know, and for a client who is not there, it is missing.
 */
export async function consentInForce(
  occasion: Occasion,
  clientId: string,
  setting: Setting = 'in_clinic',
): Promise<ConsentInForce> {
  return inForceBy(await standingsOf(occasion, clientId), setting)
}

/** What standings to each kind mean for a session in this setting. */
export function inForceBy(
  standings: Readonly<Record<ConsentKind, ConsentStanding>>,
  setting: Setting,
): ConsentInForce {
  const treatment = standings.treatment
  return {
    status: weakestOf(consentsFor(setting).map((kind) => standings[kind])),
    signatureId: treatment.status === 'signed_current' ? treatment.signatureId : null,
    byKind: standings,
  }
}

/** How a client stands to each kind of consent. */
export async function standingsOf(
  occasion: Occasion,
  clientId: string,
): Promise<Readonly<Record<ConsentKind, ConsentStanding>>> {
  const standings = (await standingsOfMany(occasion, [clientId])).get(clientId)
  if (!standings) throw new Error('A client was asked about and not answered')
  return standings
}

/** The same for several clients, in as many statements as for one. */
export async function standingsOfMany(
  occasion: Occasion,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<ConsentKind, ConsentStanding>>>> {
  const { timeZone } = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { timeZone: true },
  })
  const texts = await textsInForce(occasion)
  const all = await signaturesOfMany(occasion, clientIds)
  const standingsFor = (signatures: readonly ConsentSignature[]) => {
    const standing = (kind: ConsentKind) =>
      standingOf(
        texts.find((text) => text.kind === kind) ?? null,
        signatures.filter((signature) => signature.kind === kind),
        occasion.now,
        timeZone,
      )
    return {
      treatment: standing('treatment'),
      privacy: standing('privacy'),
      video: standing('video'),
    }
  }
  return new Map(clientIds.map((id) => [id, standingsFor(all.get(id) ?? [])]))
}

/** A text of this clinic, retired ones included, since a client may always read what they signed. */
export async function textOf({ tx, viewer }: Occasion, id: string): Promise<ConsentText | null> {
  const row = await tx.consentText.findFirst({
    where: { clinicId: viewer.clinicId, id },
    select: textColumns,
  })
  return row && { ...row, kind: kindOf(row.kind) }
}

/** How many clients in care have signed each text in force and not taken it back; a count, and nobody's name. */
export async function signedByKind({
  tx,
  viewer,
}: Occasion): Promise<Readonly<Record<ConsentKind, number>>> {
  const counts: Record<ConsentKind, number> = { treatment: 0, privacy: 0, video: 0 }
  if (!mayPublish(viewer)) return counts
  for (const kind of CONSENT_KINDS)
    counts[kind] = await tx.client.count({
      where: {
        clinicId: viewer.clinicId,
        status: 'active',
        consentSignatures: { some: { withdrawnAt: null, text: { kind, retiredAt: null } } },
      },
    })
  return counts
}
