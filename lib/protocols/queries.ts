import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { viewerId } from '@/lib/kernel/viewer'
import type { ProtocolDraft, ProtocolSignature, ProtocolVersion } from './model'
import { maySeeProtocol } from './policy'
import { USUAL_CONTENT } from './settings'
import { contentOf } from './stored'

const USUAL: ProtocolVersion = {
  version: 0,
  content: USUAL_CONTENT,
  inForceFrom: null,
  adoptedAt: null,
  signatures: [],
}

/** Every version that was adopted, the newest first; the one that Stillwater brings along is the last. */
export async function versionsOf({
  tx,
  viewer,
}: Occasion): Promise<readonly ProtocolVersion[] | null> {
  if (!maySeeProtocol(viewer)) return null
  const rows = await tx.protocolVersion.findMany({
    where: { clinicId: viewer.clinicId },
    orderBy: { version: 'desc' },
    select: { version: true, parameters: true, inForceFrom: true, adoptedAt: true, signers: true },
  })
  return [
    ...rows.map(({ version, parameters, inForceFrom, adoptedAt, signers }) => ({
      version,
      content: contentOf(parameters),
      inForceFrom,
      adoptedAt,
      signatures: signaturesOf(signers),
    })),
    USUAL,
  ]
}

function signaturesOf(stored: unknown): readonly ProtocolSignature[] {
  const rows = stored as readonly { name: string; credential: string; at: string }[]
  return rows.map(({ name, credential, at }) => ({ name, credential, at: new Date(at) }))
}

/** The version that counts now among these, newest first. */
export const inForceAmong = (versions: readonly ProtocolVersion[], now: Date): ProtocolVersion =>
  versions.find(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= now) ??
  versions.at(-1) ??
  USUAL

/** The draft that waits for signatures; at most one at a time. */
export async function openDraft({ tx, viewer }: Occasion): Promise<ProtocolDraft | null> {
  if (!maySeeProtocol(viewer)) return null
  const row = await tx.protocolDraft.findFirst({
    where: { clinicId: viewer.clinicId, withdrawnAt: null, adoptedAt: null },
    include: { protocolSignatures: { orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] } },
  })
  if (!row) return null
  return {
    id: row.id,
    basedOn: row.basedOn,
    content: contentOf(row.content),
    hash: row.hash,
    inForceFrom: row.inForceFrom,
    why: row.why,
    draftedBy: row.recordedByName,
    draftedAt: row.recordedAt,
    signatures: row.protocolSignatures.map((signature) => ({
      name: signature.recordedByName,
      credential: signature.signerCredential,
      at: signature.signedAt,
      own: signature.recordedById === viewerId(viewer),
    })),
  }
}
