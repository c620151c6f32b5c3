import 'server-only'
import { type Opening, whoOpened } from '@/lib/audit/who-opened'
import { newestResponses, wordsOf } from '@/lib/aftercare/check-in-rows'
import { contactOf } from '@/lib/clients/queries'
import type { ClientContact } from '@/lib/clients/model'
import { openText } from '@/lib/crypto/client-text'
import type { DrawnLine } from '@/lib/integration/drawing-model'
import { wholeJournal } from '@/lib/integration/journal-export'
import { soundOf, voicesOf } from '@/lib/integration/voice'
import { planOf, type StandingPlan } from '@/lib/integration/plan-queries'
import { messageBody } from '@/lib/messages/sealed-places'
import type { Allergies } from '@/lib/medications/allergy'
import { allergiesOf } from '@/lib/medications/allergy-queries'
import {
  alertsOf,
  appointmentsOf,
  careTeamOf,
  checklistsOf,
  consentsOf,
  eventsOf,
  measuresOf,
  medicinesOf,
  ordersOf,
  pressuresOf,
  screeningsOf,
} from './record-rows'
import { type Kept } from './kept/model'
import { keptOf } from './kept/read'
import { type By, own } from './own'
import { sessionsOf } from './record-sessions'
import { type DeterminationLine, determinationsOf } from '@/lib/screening/queries'

/** Everything that a client takes along: read once, in the client's own scope, with their own words opened. */
export interface WholeRecord {
  readonly contact: ClientContact
  readonly clinic: { readonly id: string; readonly name: string; readonly phone: string }
  readonly careTeam: Awaited<ReturnType<typeof careTeamOf>>
  readonly consents: Awaited<ReturnType<typeof consentsOf>>
  readonly screenings: Awaited<ReturnType<typeof screeningsOf>>
  readonly determinations: readonly DeterminationLine[]
  /** What happened after a screening and opened its rules again. */
  readonly events: Awaited<ReturnType<typeof eventsOf>>
  readonly medicines: Awaited<ReturnType<typeof medicinesOf>>
  readonly allergies: Allergies
  readonly orders: Awaited<ReturnType<typeof ordersOf>>
  readonly pressures: Awaited<ReturnType<typeof pressuresOf>>
  readonly measures: Awaited<ReturnType<typeof measuresOf>>
  readonly appointments: Awaited<ReturnType<typeof appointmentsOf>>
  readonly checklists: Awaited<ReturnType<typeof checklistsOf>>
  readonly sessions: Awaited<ReturnType<typeof sessionsOf>>
  readonly alerts: Awaited<ReturnType<typeof alertsOf>>
  readonly checkIns: readonly KeptCheckIn[]
  readonly plan: StandingPlan | null
  readonly journal: readonly KeptEntry[]
  readonly messages: readonly (Said & { readonly fromClient: boolean; readonly by: string })[]
  /** What is kept beside all of these, each thing with its plain facts. */
  readonly kept: readonly Kept[]
  /** Everybody who opened the record, without an end. */
  readonly openings: readonly Opening[]
}

/** More openings than any record has in a lifetime of care. */
const ALL_OPENINGS = 100_000
const ALL_DETERMINATIONS = 1000

export interface Said {
  readonly id: string
  readonly at: Date
  readonly text: string
}

/** A journal entry with the question it answered, and what was written on another device, drawn and spoken beside its words. */
export interface KeptEntry extends Said {
  readonly question: string | null
  readonly beside: readonly string[]
  readonly drawing: readonly DrawnLine[]
  readonly voices: readonly { readonly type: string; readonly sound: Buffer }[]
}

export interface KeptCheckIn {
  readonly id: string
  readonly checkIn: string
  readonly at: Date
  readonly complete: boolean
  /** Question and answer as codes and numbers, and the client's own lines. */
  readonly answers: readonly (readonly [string, string])[]
}

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
    careTeam: await careTeamOf(occasion),
    consents: await consentsOf(occasion),
    screenings: await screeningsOf(occasion),
    determinations: await determinationsOf(occasion, viewer.clientId, ALL_DETERMINATIONS),
    events: await eventsOf(occasion),
    medicines: await medicinesOf(occasion),
    allergies: await allergiesOf(occasion, viewer.clientId),
    orders: await ordersOf(occasion),
    pressures: await pressuresOf(occasion),
    measures: await measuresOf(occasion),
    appointments: await appointmentsOf(occasion),
    checklists: await checklistsOf(occasion),
    sessions: await sessionsOf(occasion),
    alerts: await alertsOf(occasion),
    checkIns: await checkInsOf(occasion),
    plan: await planOf(occasion, viewer.clientId),
    journal: await journalOf(occasion),
    messages: await messagesOf(occasion),
    kept: await keptOf(occasion),
    openings: await whoOpened(occasion, viewer.clientId, ALL_OPENINGS),
  }
}

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

async function journalOf(occasion: By): Promise<readonly KeptEntry[]> {
  const entries: KeptEntry[] = []
  for (const { id, writtenAt, text, question, beside, drawing } of await wholeJournal(occasion))
    entries.push({
      id,
      at: writtenAt,
      text,
      question,
      beside,
      drawing,
      voices: await soundsOf(occasion, id),
    })
  return entries
}

async function soundsOf(occasion: By, entryId: string): Promise<KeptEntry['voices']> {
  const sounds = []
  for (const { id } of await voicesOf(occasion, occasion.viewer.clientId, entryId)) {
    const sound = await soundOf(occasion, id)
    if (sound) sounds.push({ type: sound.type, sound: sound.bytes })
  }
  return sounds
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
