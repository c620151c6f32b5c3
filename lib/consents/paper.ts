import 'server-only'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Block as PaperBlock } from '@/lib/papers/paper'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { formatDay, formatDayTime } from '@/lib/time/format'
import { type Block, blocksOf } from './blocks'
import { signedConsentOf } from './consent-page'

/** What the client signed, word for word, with the signature under it, to keep or to take along. */
export async function consentPaper(
  occasion: Occasion<ClientViewer>,
  signatureId: string,
): Promise<PaperForViewer | null> {
  const { tx, viewer } = occasion
  const signed = await signedConsentOf(occasion, signatureId)
  if (!signed) return null
  const { text, signature } = signed
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { name: true, phone: true, street: true, city: true, state: true, postalCode: true },
  })
  const words = wordsFor('consents')
  const zone = viewer.timeZone
  const { withdrawnAt } = signature
  const takenBack: readonly PaperBlock[] = withdrawnAt
    ? [
        {
          kind: 'notice',
          title: words('paper.takenBack'),
          text: formatDayTime(withdrawnAt, zone),
        },
      ]
    : []
  return {
    of: { table: 'consent_signature', rowId: signature.id, clientId: viewer.clientId },
    paper: {
      id: signature.id,
      language: 'en',
      title: text.title,
      subtitle: words('page.version', {
        version: text.version,
        day: formatDay(text.publishedAt, zone),
      }),
      letterhead: {
        name: clinic.name,
        lines: [
          clinic.street,
          `${clinic.city}, ${clinic.state} ${clinic.postalCode}`,
          clinic.phone,
        ],
      },
      fixedAt: withdrawnAt ?? signature.signedAt,
      body: [
        ...takenBack,
        ...blocksOf(text.body).map(printedBlock),
        {
          kind: 'signature',
          name: signature.signedName,
          facts: [
            { label: words('paper.signedAt'), value: formatDayTime(signature.signedAt, zone) },
            { label: words('paper.meaning'), value: words(`meaning.consent-${signature.kind}`) },
            { label: words('page.fingerprint'), value: signature.hash },
          ],
        },
      ],
    },
  }
}

function printedBlock(block: Block): PaperBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: block.text }
    case 'paragraph':
      return { kind: 'paragraph', text: block.text }
    case 'list':
      return { kind: 'list', items: block.items }
  }
}
