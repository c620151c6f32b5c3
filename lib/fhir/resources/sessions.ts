import { ENCOUNTER_STATUS, type SessionState } from '@/lib/sessions/states'
import type { WholeRecord } from '../record'
import {
  hl7,
  instant,
  local,
  partId,
  present,
  quantity,
  type Reference,
  refTo,
  type Resource,
  said,
} from '../resource'
import { ketamine } from './medicines'
import { pressure, single } from './observations'

type Session = WholeRecord['sessions'][number]

/** A session that was closed after it was called off stays called off. */
function statusOf({ sessionTransitions }: Session) {
  const states = sessionTransitions.map(({ toState }) => ENCOUNTER_STATUS[toState as SessionState])
  if (states.includes('cancelled') && !states.includes('in-progress')) return 'cancelled'
  return states.at(-1) ?? 'planned'
}

export const sessionsOf = ({ sessions }: WholeRecord, subject: Reference): readonly Resource[] =>
  sessions.flatMap((session) => [
    encounterOf(session, subject),
    ...dosesOf(session, subject),
    ...vitalsOf(session, subject),
    ...adverseEventsOf(session, subject),
    ...notesOf(session, subject),
  ])

function encounterOf(session: Session, subject: Reference): Resource {
  const ended = session.sessionTransitions.find(
    ({ toState }) => ENCOUNTER_STATUS[toState as SessionState] === 'finished',
  )
  return {
    resourceType: 'Encounter',
    id: session.id,
    status: statusOf(session),
    statusHistory: session.sessionTransitions.map(({ toState, at }, index, all) => {
      const next = all[index + 1]
      return {
        status: ENCOUNTER_STATUS[toState as SessionState],
        period: present({ start: instant(at), end: next && instant(next.at) }),
      }
    }),
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: session.setting === 'at_home' ? 'VR' : 'AMB',
    },
    subject,
    appointment: [refTo(session.appointmentId)],
    period: present({ start: instant(session.openedAt), end: ended && instant(ended.at) }),
  }
}

const dosesOf = ({ id: sessionId, doseAdministrations }: Session, subject: Reference) =>
  doseAdministrations.map(({ id, orderId, medication, route, doseMg, givenAt }) => ({
    resourceType: 'MedicationAdministration',
    id,
    status: 'completed',
    subject,
    context: refTo(sessionId),
    request: refTo(orderId),
    medicationCodeableConcept: ketamine(medication, route),
    effectiveDateTime: instant(givenAt),
    dosage: { route: said(route), dose: quantity(doseMg, 'mg') },
  }))

function vitalsOf({ id: sessionId, vitalSigns }: Session, subject: Reference): readonly Resource[] {
  const wrong = new Set(vitalSigns.map(({ invalidates }) => invalidates))
  return vitalSigns
    .filter(({ id, invalidates }) => !wrong.has(id) && invalidates === null)
    .flatMap(({ id, takenAt: at, systolic, diastolic, heartRate, spo2, respiratoryRate }) => {
      const of = (part: string) => ({
        id: partId(id, part),
        subject,
        at,
        encounter: refTo(sessionId),
      })
      return [
        ...(systolic !== null && diastolic !== null
          ? [pressure(of('pressure'), systolic, diastolic)]
          : []),
        ...(heartRate === null
          ? []
          : [single(of('heart'), [['8867-4', 'Heart rate']], heartRate, '/min')]),
        ...(spo2 === null
          ? []
          : [
              single(
                of('oxygen'),
                [
                  ['59408-5', 'Oxygen saturation in arterial blood by pulse oximetry'],
                  ['2708-6', 'Oxygen saturation in arterial blood'],
                ],
                spo2,
                '%',
              ),
            ]),
        ...(respiratoryRate === null
          ? []
          : [single(of('breath'), [['9279-1', 'Respiratory rate']], respiratoryRate, '/min')]),
      ]
    })
}

const adverseEventsOf = ({ id: sessionId, adverseEvents }: Session, subject: Reference) =>
  adverseEvents.map(({ id, code, onsetAt, serious, outcome }) => ({
    resourceType: 'AdverseEvent',
    id,
    actuality: 'actual',
    event: local('adverse-event', code),
    subject,
    encounter: refTo(sessionId),
    date: instant(onsetAt),
    seriousness: hl7('adverse-event-seriousness', serious ? 'serious' : 'non-serious'),
    outcome: said(outcome),
  }))

/** The signed note and what was added to it, in the words that were signed. A draft is nobody's record yet. */
const notesOf = ({ id: sessionId, notes }: Session, subject: Reference) =>
  notes.map(({ id, signedAt, signerName, paragraphs }) => ({
    resourceType: 'Composition',
    id,
    status: paragraphs.length > 1 ? 'amended' : 'final',
    type: local('document', 'session-note'),
    subject,
    encounter: refTo(sessionId),
    date: instant(signedAt),
    author: [{ display: signerName }],
    title: 'Session note',
    section: paragraphs.map(({ by, at, text }) => ({
      title: `${by}, ${instant(at)}`,
      text: {
        status: 'generated',
        div: `<div xmlns="http://www.w3.org/1999/xhtml">${inMarkup(text)}</div>`,
      },
    })),
  }))

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const inMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br/>')
