import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { caseFileOf } from '@/lib/screening/case-file'
import { saveAnswer, submitScreening } from '@/lib/screening/client-commands'
import { signDetermination } from '@/lib/screening/determining'
import { liftFinding } from '@/lib/screening/lifting'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { enterScores, recordPressure } from '@/lib/screening/staff-entries'
import { realNow } from '@/lib/time/clock'
import { addDays, localDate } from '@/lib/time/zone'

/** A client in whom the rules find nothing, in the order of the questionnaire. */
export const healthy: Partial<ScreeningAnswers> = {
  date_of_birth: '1988-03-14',
  own_decisions: 'yes',
  accepts_offlabel: 'yes',
  state: 'NY',
  address: '12 Ferry Lane, Beacon',
  monitor_available: 'yes',
  allergy_ketamine: 'no',
  allergies: [],
  prior_ketamine: 'never',
  psychosis_now: 'no',
  mania_now: 'no',
  psychosis_ever: 'no',
  family_psychosis: 'none',
  schizophrenia_dx: 'no',
  bipolar_dx: 'no',
  personality_disorder_dx: 'no',
  other_mental: [],
  cognition_problem: 'no',
  phq9_item9: 0,
  hypertension_dx: 'no',
  heart_problems: [],
  mi_stroke: 'no',
  aneurysm_avm_bleed: 'no',
  breathing: 'none',
  apnea: 'none',
  icp_history: 'no',
  iop_history: 'no',
  hyperthyroid_history: 'no',
  liver: 'none',
  urinary_symptoms: [],
  seizure_ever: 'no',
  other_serious_illness: 'no',
  pregnant: 'not_applicable',
  nursing: 'no',
  ketamine_nonprescribed: 'never',
  withdrawal_now: 'no',
  takes_medicines: 'no',
}

type Answers = Partial<ScreeningAnswers>

const must = <Value>(
  outcome: { ok: true; value: Value } | { ok: false; refusal: { code: string } },
): Value => {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`)
  return outcome.value
}

/** Answers every question as this client would, through the real command. */
export async function answerAll(client: ClientViewer, now: Date, answers: Answers = {}) {
  const all = Object.entries({ ...healthy, ...answers })
  must(
    await act(
      client,
      async (occasion) => {
        for (const [field, value] of all)
          must(
            await saveAnswer(occasion, {
              field: field as keyof ScreeningAnswers,
              value: value ?? null,
            }),
          )
        return done(null)
      },
      { now },
    ),
  )
}

/** The scores and the reading that a clinician adds. */
export async function addScores(clinician: StaffViewer, clientId: string, now: Date) {
  must(
    await act(
      clinician,
      (o) =>
        enterScores(o, {
          clientId,
          cssrs: 'none',
          dast10: 0,
          audit_c: 1,
          sex_recorded: 'female',
          setting: 'at_home',
          route: 'sublingual',
        }),
      { now },
    ),
  )
  must(
    await act(
      clinician,
      (o) =>
        recordPressure(o, {
          clientId,
          systolic: 118,
          diastolic: 76,
          takenAt: now,
          device: undefined,
        }),
      { now },
    ),
  )
}

/** Somebody who proved who they are a moment ago. */
export const confirmedNow = <V extends StaffViewer>(viewer: V): V => ({
  ...viewer,
  confirmedAt: realNow(),
})

/** A client who answered, was read and cleared for both settings by mouth: for tests of what comes after. */
export async function clearedClient(
  client: ClientViewer,
  prescriber: StaffViewer,
  now: Date,
  { answers = {}, days = 60 }: { answers?: Answers; days?: number } = {},
): Promise<{ determinationId: string }> {
  const clinician = confirmedNow(prescriber)
  const { clientId } = client
  await answerAll(client, now, answers)
  must(await act(client, (o) => submitScreening(o, { signedName: client.name }), { now }))
  await addScores(clinician, clientId, now)
  const today = localDate(now, clinician.clinic.timeZone)
  const found = await read(clinician, (o) => caseFileOf(o, clientId), { now })
  for (const { key } of found?.lines ?? [])
    must(
      await act(
        clinician,
        (o) =>
          liftFinding(o, {
            clientId,
            finding: key,
            reason: 'Talked through with the client',
            evidence: 'Talk by video',
            validUntil: addDays(today, 60),
          }),
        { now },
      ),
    )
  const file = await read(clinician, (o) => caseFileOf(o, clientId), { now })
  return must(
    await act(
      clinician,
      (o) =>
        signDetermination(o, {
          outcome: 'cleared',
          clientId,
          seen: file?.fingerprint ?? '',
          letter: 'You are cleared for sessions at home and in the clinic.',
          until: addDays(today, days),
          settings: ['at_home', 'in_clinic'],
          routes: ['sublingual'],
        }),
      { now },
    ),
  )
}
