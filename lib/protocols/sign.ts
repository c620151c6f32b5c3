import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { latestOf } from '@/lib/time/instant'
import { lockProtocol } from './draft'
import { hashOfProtocol } from './hash'
import type { ProtocolDraft } from './model'
import { maySignProtocol, signsAs } from './policy'
import { openDraft, versionsOf } from './queries'
import { isFullySigned } from './rules'
import type { SignDraftInput } from './schema'

export type SignProtocolRefusal = Refusal<
  'not_allowed' | 'changed_meanwhile' | 'signed_already' | 'director_signs' | 'confirm_again'
>

export interface ProtocolSigned {
  /** The version that it became, with the second signature. */
  readonly adopted: number | null
}

/**
 * Signs a draft. The signature is bound to the hash of what the page showed. With two people, one of them the medical
 * director, it becomes the next version, from the hour that it names, or from now where that has passed.
 */
export async function signDraft(
  occasion: Occasion<StaffViewer>,
  { draftId, hash, confirmPassword }: SignDraftInput,
): Promise<Outcome<ProtocolSigned, SignProtocolRefusal>> {
  const { tx, viewer, now } = occasion
  if (!maySignProtocol(viewer)) return refused('not_allowed')
  await lockProtocol(occasion)
  const draft = await openDraft(occasion)
  const latest = (await versionsOf(occasion))?.[0]
  const shown = draft && draft.id === draftId && draft.hash === hash
  if (!shown || draft.basedOn !== latest?.version || hashOfProtocol(draft) !== hash)
    return refused('changed_meanwhile')
  if (draft.signatures.some(({ own }) => own)) return refused('signed_already')
  const credential = signsAs(viewer)
  const directed =
    credential === 'medical_director' ||
    draft.signatures.some((each) => each.credential === 'medical_director')
  if (draft.signatures.length > 0 && !directed) return refused('director_signs')
  if (!(await confirmSigner(occasion, confirmPassword))) return refused('confirm_again')
  const id = randomUUID()
  await tx.protocolSignature.createMany({
    data: [
      {
        id,
        draftId,
        hash,
        signerCredential: credential,
        meaning: 'adopts-protocol',
        signedAt: now,
        ...stamp(occasion),
        recordedById: viewer.personId,
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'protocol_signature',
    rowId: id,
    facts: { hash },
  })
  return done({ adopted: await adopt(occasion, draft) })
}

/** Makes a version of a draft that both have signed; null while one is missing. */
async function adopt(
  occasion: Occasion<StaffViewer>,
  { id: draftId, basedOn, content, hash, inForceFrom }: ProtocolDraft,
): Promise<number | null> {
  const { tx, viewer, now } = occasion
  const signatures = await tx.protocolSignature.findMany({
    where: { clinicId: viewer.clinicId, draftId, hash },
    orderBy: { signedAt: 'asc' },
  })
  const signed = signatures.map(({ recordedById, signerCredential, recordedByName, signedAt }) => ({
    personId: recordedById,
    credential: signerCredential,
    name: recordedByName,
    at: signedAt.toISOString(),
  }))
  if (!isFullySigned(signed)) return null
  const version = basedOn + 1
  const id = randomUUID()
  const from = latestOf([inForceFrom, now]) ?? now
  await tx.protocolVersion.createMany({
    data: [
      {
        id,
        draftId,
        version,
        parameters: JSON.parse(JSON.stringify(content)) as object,
        hash,
        adoptedAt: now,
        inForceFrom: from,
        signers: signed.map(({ name, credential, at }) => ({ name, credential, at })),
        ...stamp(occasion),
      },
    ],
  })
  await tx.protocolDraft.updateMany({
    where: { clinicId: viewer.clinicId, id: draftId },
    data: { adoptedAt: now },
  })
  await schedule(occasion, [
    { kind: 'protocol-in-force', subjectKind: 'protocol_version', subjectId: id, dueAt: from },
  ])
  return version
}
