import 'server-only'
import { newestResponses, wordsOf } from '@/lib/aftercare/check-in-rows'
import { contactOf } from '@/lib/clients/queries'
import type { ClientContact } from '@/lib/clients/model'
import { openText } from '@/lib/crypto/client-text'
import { planOf, type StandingPlan } from '@/lib/integration/plan-queries'
import { entryBody } from '@/lib/integration/sealed-places'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { messageBody } from '@/lib/messages/sealed-places'
import { type DeterminationLine, determinationsOf } from '@/lib/screening/queries'

/** Everything that a client takes along: read once, in the client's own scope, with their own words opened. */
export interface WholeRecord {
  readonly contact: ClientContact
  readonly clinic: { readonly id: string; readonly name: string; readonly phone: string }
  readonly consents: Awaited<ReturnType<typeof consentsOf>>
  readonly determinations: readonly DeterminationLine[]
  readonly medicines: Awaited<ReturnType<typeof medicinesOf>>
  readonly pressures: Awaited<ReturnType<typeof pressuresOf>>
  readonly measures: Awaited<ReturnType<typeof measuresOf>>
  readonly appointments: Awaited<ReturnType<typeof appointmentsOf>>
  readonly sessions: Awaited<ReturnType<typeof sessionsOf>>
  readonly checkIns: readonly KeptCheckIn[]
  readonly plan: StandingPlan | null
  readonly journal: readonly Said[]
  readonly messages: readonly (Said & { readonly fromClient: boolean; readonly by: string })[]
}

export interface Said {
  readonly id: string
  readonly at: Date
  readonly text: string
}

export interface KeptCheckIn {
  readonly id: string
  readonly checkIn: string
  readonly at: Date
  readonly complete: boolean
  /** Question and answer as codes and numbers, and the client's own lines. */
  readonly answers: readonly (readonly [string, string])[]
}

type By = Occasion<ClientViewer>
const own = ({ viewer }: By) => ({ clinicId: viewer.clinicId, clientId: viewer.clientId })

/** The whole record of this client; null only where the client's row is not there. */
export async function wholeRecord(occasion: By): Promise<WholeRecord | null> {
  const { viewer, tx } = occasion
  const contact = await contactOf(occasion, viewer.clientId)
  if (!contact) return null
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { id: true, name: true, phone: true },
  })
  return {
    contact,
    clinic,
    consents: await consentsOf(occasion),
    determinations: await determinationsOf(occasion, viewer.clientId),
    medicines: await medicinesOf(occasion),
    pressures: await pressuresOf(occasion),
    measures: await measuresOf(occasion),
    appointments: await appointmentsOf(occasion),
    sessions: await sessionsOf(occasion),
    checkIns: await checkInsOf(occasion),
    plan: await planOf(occasion, viewer.clientId),
    journal: await journalOf(occasion),
    messages: await messagesOf(occasion),
  }
}

const consentsOf = (occasion: By) =>
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

const medicinesOf = (occasion: By) =>
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

const pressuresOf = (occasion: By) =>
  occasion.tx.bloodPressureReading.findMany({
    where: { ...own(occasion), invalidatedAt: null },
    select: { id: true, systolic: true, diastolic: true, takenAt: true },
    orderBy: { takenAt: 'asc' },
  })

const measuresOf = (occasion: By) =>
  occasion.tx.measureResponse.findMany({
    where: own(occasion),
    select: {
      id: true,
      instrument: true,
      total: true,
      band: true,
      status: true,
      authoredAt: true,
    },
    orderBy: { authoredAt: 'asc' },
  })

const appointmentsOf = (occasion: By) =>
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

const sessionsOf = (occasion: By) =>
  occasion.tx.treatmentSession.findMany({
    where: own(occasion),
    select: {
      id: true,
      appointmentId: true,
      setting: true,
      openedAt: true,
      sessionTransitions: { select: { toState: true, at: true }, orderBy: { seq: 'asc' } },
      doseAdministrations: {
        select: { id: true, medication: true, route: true, doseMg: true, givenAt: true },
        orderBy: { givenAt: 'asc' },
      },
      vitalSigns: {
        select: {
          id: true,
          takenAt: true,
          systolic: true,
          diastolic: true,
          heartRate: true,
          spo2: true,
          invalidates: true,
        },
        orderBy: { takenAt: 'asc' },
      },
      adverseEvents: {
        select: { id: true, code: true, onsetAt: true, grade: true, serious: true, outcome: true },
        orderBy: { onsetAt: 'asc' },
      },
    },
    orderBy: { openedAt: 'asc' },
  })

async function checkInsOf(occasion: By): Promise<readonly KeptCheckIn[]> {
  const { clientId } = occasion.viewer
  const sessions = await occasion.tx.treatmentSession.findMany({
    where: own(occasion),
    select: { id: true },
  })
  const rows = await newestResponses(
    occasion,
    clientId,
    sessions.map(({ id }) => id),
  )
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      checkIn: row.checkIn,
      at: row.answeredAt,
      complete: row.complete,
      answers: [...pairsOf(row.answers), ...pairsOf(await wordsOf(occasion, clientId, row))],
    })),
  )
}

const pairsOf = (answers: object): readonly (readonly [string, string])[] =>
  Object.entries(answers).flatMap(([name, value]: [string, unknown]) => {
    if (Array.isArray(value)) return [[name, value.join(', ')] as const]
    return typeof value === 'string' || typeof value === 'number'
      ? [[name, `${value}`] as const]
      : []
  })

async function journalOf(occasion: By): Promise<readonly Said[]> {
  const rows = await occasion.tx.journalEntry.findMany({
    where: own(occasion),
    select: { id: true, body: true, writtenAt: true },
    orderBy: { writtenAt: 'asc' },
  })
  return Promise.all(
    rows.map(async ({ id, body, writtenAt }) => ({
      id,
      at: writtenAt,
      text: (await openText(occasion, occasion.viewer.clientId, entryBody(id), body)) ?? '',
    })),
  )
}

async function messagesOf(occasion: By): Promise<WholeRecord['messages']> {
  const rows = await occasion.tx.message.findMany({
    where: own(occasion),
    select: { id: true, body: true, sentAt: true, fromClient: true, recordedByName: true },
    orderBy: { sentAt: 'asc' },
  })
  return Promise.all(
    rows.map(async ({ id, body, sentAt, fromClient, recordedByName }) => ({
      id,
      at: sentAt,
      fromClient,
      by: recordedByName,
      text: (await openText(occasion, occasion.viewer.clientId, messageBody(id), body)) ?? '',
    })),
  )
}
