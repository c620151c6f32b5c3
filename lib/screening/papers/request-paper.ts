import 'server-only'
import { contactOf } from '@/lib/clients/queries'
import { letterhead } from '@/lib/clinics/letterhead'
import { sayFor } from '@/lib/i18n/say'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Block } from '@/lib/papers/paper'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { evidenceRequests } from '@/lib/screening/evidence-queries'
import { mayJudge } from '@/lib/screening/policy'
import { formatBirthDate, formatFullDay } from '@/lib/time/format'

/**
 * The letter by which a doctor or a laboratory is asked: who it is about, what, by when, the reference, and where to
 * answer. It says no more of the client than what is asked. Null where there is nothing of that kind to send.
 */
export async function requestPaper(
  occasion: Occasion,
  clientId: string | null,
  requestId: string | null,
): Promise<PaperForViewer | null> {
  const { viewer } = occasion
  if (!clientId || !mayJudge(viewer) || viewer.kind !== 'staff') return null
  const contact = await contactOf(occasion, clientId)
  const request = (await evidenceRequests(occasion, clientId)).find(({ id }) => id === requestId)
  if (!contact || !request || !['doctor', 'laboratory'].includes(request.askOf)) return null
  const say = sayFor('judging')
  const zone = viewer.clinic.timeZone
  const agreed: Block[] = request.contactAgreed
    ? [{ kind: 'paragraph', text: say(`ask.letter.agreed.${request.contactAgreed}`) }]
    : []
  return {
    of: { table: 'evidence_request', rowId: request.id, clientId: contact.id },
    paper: {
      id: request.reference,
      language: 'en',
      title: say('ask.letter.title'),
      subtitle: formatFullDay(request.recordedAt, zone),
      letterhead: await letterhead(occasion),
      fixedAt: request.recordedAt,
      body: [
        { kind: 'paragraph', text: request.recipient ?? say(`ask.letter.to.${request.askOf}`) },
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
            { label: say('ask.letter.reference'), value: request.reference },
            {
              label: say('ask.letter.by'),
              value: request.dueOn ? formatBirthDate(request.dueOn) : say('ask.letter.soon'),
            },
          ],
        },
        { kind: 'paragraph', text: say('ask.letter.opening') },
        {
          kind: 'notice',
          title: sayFor('screening')(`evidence.${request.wanted}`),
          text: request.details ?? say('ask.letter.noDetails'),
        },
        ...agreed,
        {
          kind: 'paragraph',
          text: say('ask.letter.answer', {
            reference: request.reference,
            phone: viewer.clinic.phone,
          }),
        },
        { kind: 'paragraph', text: say('ask.letter.thanks') },
        { kind: 'paragraph', tone: 'strong', text: request.recordedByName },
        { kind: 'signing-lines', labels: [say('ask.letter.signature'), say('ask.letter.date')] },
      ],
    },
  }
}
