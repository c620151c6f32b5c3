import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import { latestAnswers } from '@/lib/screening/stored-answers'
import { type By, own } from './own'
import { partId } from './resource'

export async function careTeamOf(occasion: By) {
  const rows = await occasion.tx.careTeamMember.findMany({
    where: own(occasion),
    select: {
      memberId: true,
      part: true,
      since: true,
      until: true,
      member: { select: { displayName: true } },
    },
    orderBy: { since: 'asc' },
  })
  return rows.map(({ member, ...row }) => ({ ...row, name: member.displayName }))
}

export const consentsOf = (occasion: By) =>
  occasion.tx.consentSignature.findMany({
    where: own(occasion),
    select: {
      id: true,
      text: { select: { kind: true, version: true, title: true } },
      textHash: true,
      signedName: true,
      signedAt: true,
      withdrawnAt: true,
    },
    orderBy: { signedAt: 'asc' },
  })

/** Every screening and update with its answers as they stood last, the client's own words opened. */
export async function screeningsOf(occasion: By) {
  const rows = await occasion.tx.screening.findMany({
    where: own(occasion),
    select: {
      id: true,
      status: true,
      kind: true,
      startedAt: true,
      submittedAt: true,
      ruleSetHash: true,
    },
    orderBy: { startedAt: 'asc' },
  })
  const all = []
  for (const { startedAt, submittedAt, ...row } of rows) {
    const answers = await latestAnswers(occasion, occasion.viewer.clientId, row.id)
    all.push({
      ...row,
      at: submittedAt ?? startedAt,
      answers: [...answers.values()].map(({ field, value }) => ({ field, value })),
    })
  }
  return all
}

export async function eventsOf(occasion: By) {
  const rows = await occasion.tx.screeningInvalidation.findMany({
    where: own(occasion),
    select: { id: true, event: true, toldAt: true, invalidationAnswer: { select: { id: true } } },
    orderBy: { toldAt: 'asc' },
  })
  return rows.map(({ invalidationAnswer, ...row }) => ({
    ...row,
    answered: invalidationAnswer !== null,
  }))
}

export const medicinesOf = (occasion: By) =>
  occasion.tx.clientMedication.findMany({
    where: own(occasion),
    select: {
      id: true,
      typedName: true,
      generics: true,
      frequency: true,
      dose: true,
      status: true,
      source: true,
      recordedAt: true,
      endedAt: true,
    },
    orderBy: { recordedAt: 'asc' },
  })

export const ordersOf = (occasion: By) =>
  occasion.tx.doseOrder.findMany({
    where: own(occasion),
    select: {
      id: true,
      medication: true,
      route: true,
      doseMg: true,
      intervalDays: true,
      status: true,
      validUntil: true,
      signerName: true,
      signedAt: true,
    },
    orderBy: { signedAt: 'asc' },
  })

export const pressuresOf = (occasion: By) =>
  occasion.tx.bloodPressureReading.findMany({
    where: { ...own(occasion), invalidatedAt: null },
    select: { id: true, systolic: true, diastolic: true, takenAt: true },
    orderBy: { takenAt: 'asc' },
  })

export async function measuresOf(occasion: By) {
  const rows = await occasion.tx.measureResponse.findMany({
    where: own(occasion),
    select: {
      id: true,
      instrument: true,
      answers: true,
      total: true,
      band: true,
      authoredAt: true,
    },
    orderBy: { authoredAt: 'asc' },
  })
  return rows.map(({ id, answers, ...row }) => ({
    ...row,
    id: partId(id, 'score'),
    responseId: id,
    answers: answers as Readonly<Record<string, number>>,
  }))
}

export const appointmentsOf = (occasion: By) =>
  occasion.tx.appointment.findMany({
    where: own(occasion),
    select: {
      id: true,
      kind: true,
      setting: true,
      status: true,
      startsAt: true,
      endsAt: true,
    },
    orderBy: { startsAt: 'asc' },
  })

/** The last state of each pre-session checklist, with the client's own words. */
export async function checklistsOf(occasion: By) {
  const rows = await occasion.tx.preSessionChecklist.findMany({
    where: own(occasion),
    distinct: ['appointmentId'],
    select: { id: true, answers: true, words: true, complete: true, answeredAt: true },
    orderBy: [{ appointmentId: 'asc' }, { revision: 'desc' }],
  })
  return Promise.all(
    rows.map(async ({ id, answers, words, complete, answeredAt }) => {
      const place = { table: 'pre_session_checklist', column: 'words', row: id }
      const opened = await openText(occasion, occasion.viewer.clientId, place, words)
      return {
        id,
        complete,
        at: answeredAt,
        answers: [
          ...Object.entries(answers as object),
          ...Object.entries((opened ? JSON.parse(opened) : {}) as object),
        ],
      }
    }),
  )
}

export const alertsOf = (occasion: By) =>
  occasion.tx.alert.findMany({
    where: own(occasion),
    select: {
      id: true,
      kind: true,
      level: true,
      raisedAt: true,
      dueAt: true,
      acknowledgedAt: true,
      acknowledgedByName: true,
      closedAt: true,
    },
    orderBy: { raisedAt: 'asc' },
  })
