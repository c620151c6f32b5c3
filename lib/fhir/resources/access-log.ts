import type { WholeRecord } from '../record'
import { instant, partId, refTo, type Reference, type Resource } from '../resource'

const ACTION = { view: 'R', print: 'R', export: 'R', 'break-glass': 'R' } as const

/** Who opened the record, which part of it, and when. The client's own visits are not in it. */
export const accessLogOf = (
  { openings, clinic, contact }: WholeRecord,
  subject: Reference,
): readonly Resource[] =>
  openings.map(({ at, byName, kind, part }, index) => ({
    resourceType: 'AuditEvent',
    id: partId(contact.id, `opening ${instant(at)} ${byName} ${kind} ${part} ${index}`),
    type: {
      system: 'http://dicom.nema.org/resources/ontology/DCM',
      code: kind === 'export' ? '110106' : '110110',
      display: kind === 'export' ? 'Export' : 'Patient Record',
    },
    subtype: [{ system: 'urn:stillwater:opening', code: kind }],
    action: ACTION[kind],
    recorded: instant(at),
    outcome: '0',
    agent: [{ who: { display: byName }, requestor: true }],
    source: { observer: refTo(clinic.id) },
    entity: [{ what: subject, ...(part ? { name: part } : {}) }],
  }))
