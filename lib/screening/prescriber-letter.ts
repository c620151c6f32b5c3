import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { credentialOf } from '@/lib/medications/plan'
import { outsidePrescriberOf } from '@/lib/screening/background-record'
import { holdScreening } from '@/lib/screening/open-screening'
import { mayJudge } from '@/lib/screening/policy'
import type { PrescriberLetterInput } from '@/lib/screening/prescriber-letter-form'
import { sha256Of } from '@/lib/screening/sha'
import { localDate } from '@/lib/time/zone'

/** A letter that was signed and sent to a client's outside prescriber. */
export interface PrescriberLetterLine {
  readonly id: string
  readonly determinationId: string
  readonly recipient: string
  readonly body: string
  readonly contactAgreed: string
  readonly way: string
  readonly sentOn: string
  readonly signedAt: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly signedHash: string
}

const place = (column: 'recipient' | 'body', row: string) => ({
  table: 'prescriber_letter',
  column,
  row,
})

/**
 * Signs a letter about a determination to the prescriber outside the clinic, with how the client agreed and how it left.
 * Refused where the client did not agree, and where the day lies ahead.
 */
export async function signPrescriberLetter(
  occasion: Occasion<StaffViewer>,
  input: PrescriberLetterInput,
): Promise<Outcome<{ letterId: string }>> {
  const { viewer, now, tx } = occasion
  const { clientId, determinationId, recipient, body, contactAgreed, way, sentOn } = input
  if (!mayJudge(viewer)) return refused('not_allowed')
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  const determination = await tx.screeningDetermination.findFirst({
    where: { clinicId: viewer.clinicId, clientId, id: determinationId },
    select: { signedHash: true },
  })
  if (!determination) return refused('not_found')
  if (contactAgreed === 'in_screening') {
    const told = await outsidePrescriberOf(occasion, clientId)
    if (!told?.consented) return refused('not_agreed_there')
  }
  if (sentOn > localDate(now, viewer.clinic.timeZone)) return refused('day_in_future')
  if (!(await confirmSigner(occasion, input.confirmPassword))) return refused('confirm_again')
  const letterId = randomUUID()
  const signer = { signerName: viewer.name, signerCredential: credentialOf(viewer), signedAt: now }
  const signedHash = sha256Of({
    id: letterId,
    clientId,
    determination: determination.signedHash,
    recipient,
    body,
    contactAgreed,
    ...signer,
    signedAt: now.toISOString(),
  })
  await tx.prescriberLetter.createMany({
    data: [
      {
        id: letterId,
        clientId,
        determinationId,
        recipient: await sealText(occasion, clientId, place('recipient', letterId), recipient),
        body: await sealText(occasion, clientId, place('body', letterId), body),
        contactAgreed,
        way,
        sentOn: new Date(`${sentOn}T00:00:00Z`),
        ...signer,
        signedHash,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'prescriber_letter',
    rowId: letterId,
    clientId,
    facts: { signedHash },
  })
  return done({ letterId })
}

/** The letters about one determination, newest first; none for a viewer who may not judge. */
export async function prescriberLetters(
  occasion: Occasion,
  clientId: string,
  determinationId: string,
): Promise<readonly PrescriberLetterLine[]> {
  if (!mayJudge(occasion.viewer)) return []
  const rows = await occasion.tx.prescriberLetter.findMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, determinationId },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
  })
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      sentOn: row.sentOn.toISOString().slice(0, 10),
      recipient:
        (await openText(occasion, clientId, place('recipient', row.id), row.recipient)) ?? '',
      body: (await openText(occasion, clientId, place('body', row.id), row.body)) ?? '',
    })),
  )
}
