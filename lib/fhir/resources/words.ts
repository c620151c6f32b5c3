import type { WholeRecord } from '../record'
import { instant, type Reference, type Resource } from '../resource'

const RESTRICTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'R',
}

/** The journal, in full and restricted: it is in the client's own copy and in nobody else's. */
export const journalOf = ({ journal }: WholeRecord, subject: Reference): readonly Resource[] =>
  journal.map(({ id, at, text }) => ({
    resourceType: 'DocumentReference',
    id,
    meta: { security: [RESTRICTED] },
    status: 'current',
    subject,
    date: instant(at),
    securityLabel: [{ coding: [RESTRICTED] }],
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data: Buffer.from(text).toString('base64'),
        },
      },
    ],
  }))

export const messagesOf = ({ messages }: WholeRecord, subject: Reference): readonly Resource[] =>
  messages.map(({ id, at, text, by, fromClient }) => ({
    resourceType: 'Communication',
    id,
    status: 'completed',
    subject,
    sent: instant(at),
    sender: fromClient ? subject : { display: by },
    payload: [{ contentString: text }],
  }))
