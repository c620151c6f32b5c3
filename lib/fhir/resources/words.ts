import { pathOf } from '@/lib/integration/drawing'
import { DRAWING, type DrawnLine, PEN_WIDTH, type Shade } from '@/lib/integration/drawing-model'
import type { WholeRecord } from '../record'
import { instant, type Reference, type Resource } from '../resource'

const RESTRICTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'R',
}

/** Ink on paper: the screen's own shades follow its theme, a file has none. */
const COLOUR: Readonly<Record<Shade, string>> = {
  ink: '#1c2321',
  water: '#0f5c5a',
  clay: '#9a4f2e',
}

const picture = (lines: readonly DrawnLine[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${DRAWING.width} ${DRAWING.height}" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
    ...lines.map(
      (line) =>
        `<path d="${pathOf(line)}" stroke="${COLOUR[line.shade]}" stroke-width="${PEN_WIDTH[line.pen]}"/>`,
    ),
    '</svg>',
  ].join('')

const attachment = (contentType: string, content: string | Buffer) => ({
  attachment: { contentType, data: Buffer.from(content).toString('base64') },
})

/** The journal, in full and restricted: it is in the client's own copy and in nobody else's. */
export const journalOf = ({ journal }: WholeRecord, subject: Reference): readonly Resource[] =>
  journal.map(({ id, at, question, text, beside, drawing, voices }) => ({
    resourceType: 'DocumentReference',
    id,
    meta: { security: [RESTRICTED] },
    status: 'current',
    subject,
    date: instant(at),
    ...(question ? { description: question } : {}),
    securityLabel: [{ coding: [RESTRICTED] }],
    content: [
      attachment('text/plain; charset=utf-8', text),
      ...beside.map((words) => attachment('text/plain; charset=utf-8', words)),
      ...(drawing.length > 0 ? [attachment('image/svg+xml', picture(drawing))] : []),
      ...voices.map(({ type, sound }) => attachment(type, sound)),
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
