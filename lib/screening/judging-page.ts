import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import { sayFor } from '@/lib/i18n/say'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Allergies } from '@/lib/medications/allergy'
import { allergiesOf } from '@/lib/medications/allergy-queries'
import type { ClientMedicine } from '@/lib/medications/client-medicine'
import { medicinesOf } from '@/lib/medications/queries'
import { type CaseFile, caseFileOf, standingMatters } from '@/lib/screening/case-file'
import { type ChangedAnswer, changedAnswers } from '@/lib/screening/changed-answers'
import { type Clearance, type DeterminationOutcome, outcomes } from '@/lib/screening/clearance'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { type OpenEvent, openEvents } from '@/lib/screening/invalidating'
import { letterDraft } from '@/lib/screening/letter-drafts'
import { clearableUntil } from '@/lib/screening/lift-rules'
import { mayJudge } from '@/lib/screening/policy'
import { type DeterminationLine, determinationsOf } from '@/lib/screening/queries'
import { type ClientQuestion, shownQuestions } from '@/lib/screening/questions'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { localDate } from '@/lib/time/zone'

export interface ReadingLine {
  readonly id: string
  readonly systolic: number
  readonly diastolic: number
  readonly takenAt: Date
  readonly source: 'client' | 'staff'
  readonly invalidatedReason: string | null
}

/** Everything that a clinician judges by, on one page. */
export interface JudgingPage {
  readonly contact: ClientContact
  readonly sight: Sight
  readonly file: CaseFile | null
  readonly shown: readonly ClientQuestion[]
  /** How many matters still stand in the way of a clearance. */
  readonly standing: number
  readonly changed: readonly ChangedAnswer[]
  /** The last local day that a clearance may hold; null where there is nothing to clear. */
  readonly latestUntil: string | null
  readonly medicines: readonly ClientMedicine[]
  readonly allergies: Allergies
  readonly readings: readonly ReadingLine[]
  readonly clearance: Clearance
  /** What happened since the last determination that knew of it. */
  readonly events: readonly OpenEvent[]
  readonly determinations: readonly DeterminationLine[]
  /** A letter to the client to begin with, for each outcome. */
  readonly drafts: Readonly<Record<DeterminationOutcome, string>>
  readonly today: string
}

/** The determination's page for a clinician; null for everybody else, and where there is no such client. */
export async function judgingPageOf(
  occasion: Occasion,
  clientId: string,
): Promise<JudgingPage | null> {
  const { viewer, now } = occasion
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(viewer)
  if (!contact || !sight || !mayJudge(viewer) || viewer.kind !== 'staff') return null
  await note(occasion, { kind: 'view', table: 'screening', clientId })
  const zone = viewer.clinic.timeZone
  const file = await caseFileOf(occasion, clientId)
  const { ruleSet } = await ruleSetInUse(occasion)
  const medicines = await medicinesOf(occasion, clientId)
  return {
    contact,
    sight,
    file,
    shown: file ? shownQuestions(ruleSet, file.answers, now, zone) : [],
    standing: file ? standingMatters(file.lines) : 0,
    changed: file ? await changedAnswers(occasion, clientId, file.screening.id) : [],
    latestUntil: file?.screening.submittedAt
      ? localDate(
          clearableUntil(
            ruleSet,
            file.determination.findings,
            file.lines.flatMap(({ lift }) => lift ?? []),
            localDate(file.screening.countedFrom ?? file.screening.submittedAt, zone),
            zone,
          ),
          zone,
        )
      : null,
    medicines: medicines.filter(({ status }) => status === 'active'),
    allergies: await allergiesOf(occasion, clientId),
    readings: await readingsOf(occasion, clientId),
    clearance: await currentClearance(occasion, clientId),
    events: await openEvents(occasion, clientId),
    determinations: await determinationsOf(occasion, clientId),
    drafts: draftsFor(contact, file, viewer.clinic.phone),
    today: localDate(now, zone),
  }
}

function draftsFor({ preferredName }: ClientContact, file: CaseFile | null, phone: string) {
  const words = { screening: sayFor('screening'), judging: sayFor('judging') }
  const asked = (file?.requests ?? [])
    .filter(({ status }) => status === 'requested')
    .map(({ wanted }) => words.screening(`evidence.${wanted}`))
  const facts = { name: preferredName, findings: file?.determination.findings ?? [], asked, phone }
  return Object.fromEntries(
    outcomes.map((outcome) => [outcome, letterDraft(outcome, facts, words)]),
  ) as Record<DeterminationOutcome, string>
}

async function readingsOf(
  { tx, viewer }: Occasion,
  clientId: string,
): Promise<readonly ReadingLine[]> {
  const rows = await tx.bloodPressureReading.findMany({
    where: { clinicId: viewer.clinicId, clientId },
    orderBy: [{ takenAt: 'desc' }, { id: 'desc' }],
    take: 12,
    select: {
      id: true,
      systolic: true,
      diastolic: true,
      takenAt: true,
      source: true,
      invalidatedReason: true,
    },
  })
  return rows.map((row) => ({ ...row, source: row.source === 'client' ? 'client' : 'staff' }))
}
