import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { allergiesToTell, allergyNames } from '@/lib/medications/allergy-queries'
import { addressLine } from '@/lib/preparation/checklist-day'
import type { AdverseEventCode, Grade } from './adverse-events'
import type { CriterionState } from './discharge'
import { addMinutes } from '@/lib/time/instant'
import type { Setting } from './model'
import { mayReadNote } from './policy'
import type {
  Adverse,
  LeavingAtHand,
  SecondCheckAtHand,
  SessionNoteAtHand,
  SessionPerson,
  VitalSet,
} from './screen-model'
import type { SessionRow, VisitRow } from './screen-rows'
import { SECOND_CHECK_MIN } from './second-check-rules'
import type { SeenSign } from './vitals'

/** The sets in order of time; a later row that calls one wrong is told on that one, not as a set of its own. */
export function vitalSetsOf(rows: SessionRow['vitalSigns']): readonly VitalSet[] {
  const marks = new Map(rows.flatMap((row) => (row.invalidates ? [[row.invalidates, row]] : [])))
  return rows
    .filter(({ invalidates }) => invalidates === null)
    .map((row) => {
      const mark = marks.get(row.id)
      return {
        id: row.id,
        phase: row.phase,
        at: row.takenAt,
        by: row.recordedByName,
        systolicMmHg: row.systolic,
        diastolicMmHg: row.diastolic,
        heartRatePerMin: row.heartRate,
        spo2Percent: row.spo2,
        respiratoryRatePerMin: row.respiratoryRate,
        restMin: row.minutesRest,
        moaas: row.moaas,
        symptoms: row.symptoms as SeenSign[],
        wrong: mark
          ? { reason: mark.invalidatedReason ?? '', by: mark.recordedByName, at: mark.takenAt }
          : null,
      }
    })
}

export async function adverseOf(
  occasion: Occasion,
  clientId: string,
  rows: SessionRow['adverseEvents'],
): Promise<readonly Adverse[]> {
  const events: Adverse[] = []
  for (const { detail, recordedByName, code, grade, ...row } of rows) {
    const place = { table: 'adverse_event', column: 'detail', row: row.id }
    events.push({
      ...row,
      code: code as AdverseEventCode,
      grade: grade as Grade,
      by: recordedByName,
      detail: await openText(occasion, clientId, place, detail),
    })
  }
  return events
}

/** The latest version with its words, who wrote which, and what was signed and added. */
export async function noteOf(
  occasion: Occasion,
  clientId: string,
  row: SessionRow | null,
): Promise<SessionNoteAtHand> {
  const [latest] = row?.sessionNotes ?? []
  const readable = latest && mayReadNote(occasion.viewer) ? latest : null
  const place = { table: 'session_note', column: 'body', row: readable?.id ?? '' }
  const body = readable ? await openText(occasion, clientId, place, readable.body) : null
  const addenda: SessionNoteAtHand['addenda'][number][] = []
  for (const each of readable ? (row?.noteAddendums ?? []) : []) {
    const at = { table: 'note_addendum', column: 'body', row: each.id }
    const text = await openText(occasion, clientId, at, each.body)
    addenda.push({ id: each.id, body: text ?? '', ...signedBy(each) })
  }
  return {
    version: latest?.version ?? 0,
    body: body ?? '',
    by: latest?.recordedByName ?? null,
    versions: (row?.sessionNotes ?? []).map((each) => ({
      version: each.version,
      at: each.writtenAt,
      by: each.recordedByName,
    })),
    signed: row?.noteSignature ? signedBy(row.noteSignature) : null,
    addenda,
  }
}

interface Signed {
  readonly signedAt: Date
  readonly signerName: string
  readonly signerCredential: string
}
const signedBy = ({ signedAt, signerName, signerCredential }: Signed) => ({
  name: signerName,
  credential: signerCredential,
  at: signedAt,
})

export function leavingOf(row: SessionRow | null): LeavingAtHand {
  const [check] = row?.dischargeChecks ?? []
  const signature = row?.dischargeSignature
  return {
    check: check
      ? {
          at: check.checkedAt,
          by: check.recordedByName,
          allMet: check.allMet,
          criteria: check.criteria as unknown as readonly CriterionState[],
        }
      : null,
    signed: signature ? { ...signedBy(signature), companion: signature.companionName } : null,
  }
}

/** Who the client is, for two identifiers and for 911. */
export async function personOf(
  occasion: Occasion,
  { client }: Pick<VisitRow, 'client'>,
  setting: Setting,
): Promise<SessionPerson> {
  const { id, legalName, preferredName, pronouns, phone } = client
  return {
    id,
    legalName,
    preferredName,
    pronouns,
    phone,
    dateOfBirth: client.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    address: setting === 'in_clinic' ? await clinicAddress(occasion) : addressLine(client),
    emergencyContact: client.emergencyContactName
      ? { name: client.emergencyContactName, phone: client.emergencyContactPhone }
      : null,
    allergies: allergyNames(await allergiesToTell(occasion, id)),
  }
}

/** In the clinic an ambulance has to come to the clinic, wherever the client lives. */
const clinicAddress = async ({ tx, viewer }: Occasion): Promise<string | null> =>
  addressLine(
    await tx.clinic.findUniqueOrThrow({
      where: { id: viewer.clinicId },
      select: { street: true, city: true, state: true, postalCode: true },
    }),
  )

/** The second checks that count at this moment, the latest first. */
export const secondChecksOf = (
  rows: SessionRow['doseSecondChecks'],
  now: Date,
): readonly SecondCheckAtHand[] =>
  rows
    .map(({ id, checkerId, checkerName, doseMg, lot, checkedAt }) => ({
      id,
      checkerId,
      by: checkerName,
      doseMg,
      lot,
      at: checkedAt,
      until: addMinutes(checkedAt, SECOND_CHECK_MIN),
    }))
    .filter(({ at, until }) => at <= now && now <= until)
    .toReversed()
