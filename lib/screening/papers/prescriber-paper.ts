import 'server-only'
import { contactOf } from '@/lib/clients/queries'
import { letterhead } from '@/lib/clinics/letterhead'
import { sayFor } from '@/lib/i18n/say'
import type { Occasion } from '@/lib/kernel/occasion'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { prescriberLetters } from '@/lib/screening/prescriber-letter'
import { formatBirthDate, formatFullDay, formatFullDayTime } from '@/lib/time/format'

/** The letter to the outside prescriber as it was signed; null where it is not this viewer's. */
export async function prescriberPaper(
  occasion: Occasion,
  clientId: string | null,
  determinationId: string | null,
  letterId: string | null,
): Promise<PaperForViewer | null> {
  const { viewer } = occasion
  if (!clientId || !determinationId || viewer.kind !== 'staff') return null
  const contact = await contactOf(occasion, clientId)
  const letters = await prescriberLetters(occasion, clientId, determinationId)
  const letter = letters.find(({ id }) => id === letterId)
  if (!contact || !letter) return null
  const say = sayFor('judging')
  const zone = viewer.clinic.timeZone
  return {
    of: { table: 'prescriber_letter', rowId: letter.id, clientId },
    paper: {
      id: letter.id,
      language: 'en',
      title: say('prescriber.paperTitle'),
      subtitle: formatFullDay(letter.signedAt, zone),
      letterhead: await letterhead(occasion),
      fixedAt: letter.signedAt,
      body: [
        { kind: 'paragraph', text: letter.recipient },
        {
          kind: 'facts',
          facts: [
            { label: say('ask.letter.about'), value: contact.legalName },
            {
              label: say('ask.letter.born'),
              value: contact.dateOfBirth
                ? formatBirthDate(contact.dateOfBirth)
                : say('ask.letter.notRecorded'),
            },
          ],
        },
        { kind: 'paragraph', text: letter.body },
        {
          kind: 'paragraph',
          tone: 'quiet',
          text: say(`ask.letter.agreed.${letter.contactAgreed}`),
        },
        {
          kind: 'signature',
          name: `${letter.signerName}, ${letter.signerCredential.replaceAll('_', ' ')}`,
          facts: [
            { label: say('paper.meaning'), value: say('prescriber.meaning') },
            { label: say('paper.when'), value: formatFullDayTime(letter.signedAt, zone) },
            { label: say('decided.signed'), value: letter.signedHash },
          ],
        },
      ],
    },
  }
}
