import type { Frequency } from '@/lib/medications/model'
import type { BackgroundAnswers } from '@/lib/screening/background'
import type {
  Apnea,
  Breathing,
  Cssrs,
  FamilyPsychosis,
  HeartProblem,
  KetamineUse,
  Liver,
  OtherMental,
  Pregnant,
  PriorKetamine,
  RecentMisuse,
  Route,
  Setting,
  SexRecorded,
  TriState,
  UrgentSymptom,
  UrinarySymptom,
} from '@/lib/screening/codes'

/** A list of ticks. Empty means none of them; `unsure` and `prefer_not` are answers too. */
export type Ticks<Code extends string> = readonly (Code | 'unsure' | 'prefer_not')[]

export interface BpReading {
  readonly systolic: number | null
  readonly diastolic: number | null
  /** An instant with its offset, ISO 8601. */
  readonly taken_at: string | null
}

export interface PregnancyTest {
  readonly date: string | null
  readonly result: 'negative' | 'positive' | null
}

export interface ListedMedicine {
  /** As typed. */
  readonly name: string
  readonly frequency?: Frequency | null
  /** The suggestion that the person said yes to, as the reference spells it. */
  readonly confirmed_generic?: string | null
}

/** The questions of the case format. Null: not answered. */
export interface AskedAnswers {
  readonly date_of_birth: string | null
  readonly sex_recorded: SexRecorded | null
  readonly setting: Setting | null
  readonly route: Route | null
  readonly own_decisions: TriState | null
  readonly accepts_offlabel: TriState | null
  readonly allergy_ketamine: TriState | null
  readonly allergies: readonly string[] | null
  readonly psychosis_now: TriState | null
  readonly mania_now: TriState | null
  readonly schizophrenia_dx: TriState | null
  readonly personality_disorder_dx: TriState | null
  readonly other_mental: Ticks<OtherMental> | null
  readonly psychosis_ever: TriState | null
  readonly family_psychosis: FamilyPsychosis | null
  readonly bipolar_dx: TriState | null
  readonly hypertension_dx: TriState | null
  readonly hypertension_controlled: TriState | null
  readonly bp_readings: readonly BpReading[] | null
  readonly heart_problems: Ticks<HeartProblem> | null
  readonly mi_stroke: TriState | null
  readonly mi_stroke_kind: 'mi' | 'stroke' | null
  readonly mi_stroke_date: string | null
  readonly aneurysm_avm_bleed: TriState | null
  readonly breathing: Breathing | null
  readonly apnea: Apnea | null
  readonly bmi: number | null
  readonly icp_history: TriState | null
  readonly iop_history: TriState | null
  readonly hyperthyroid_history: TriState | null
  readonly other_serious_illness: TriState | null
  readonly pregnant: Pregnant | null
  readonly pregnancy_chance: TriState | null
  readonly pregnancy_test: PregnancyTest | null
  readonly nursing: TriState | null
  readonly trying: TriState | null
  readonly ketamine_nonprescribed: KetamineUse | null
  readonly dast10: number | null
  readonly withdrawal_now: TriState | null
  readonly audit_c: number | null
  readonly phq9_item9: number | null
  readonly cssrs: Cssrs | null
  readonly urinary_symptoms: Ticks<UrinarySymptom> | null
  readonly liver: Liver | null
  readonly seizure_ever: TriState | null
  readonly seizure_last_date: string | null
  readonly cognition_problem: TriState | null
  readonly prior_ketamine: PriorKetamine | null
  readonly takes_medicines: TriState | null
  readonly medications: readonly ListedMedicine[] | null
  readonly monitor_available: TriState | null
  readonly state: string | null
  readonly state_allowed: boolean | null
  readonly address: string | null
}

/** Follow-ups of our own. An answer can add a worry; none of them is needed for a complete set. */
export interface FurtherAnswers {
  readonly voices_commanding: TriState | null
  readonly allergy_kind: 'allergy' | 'unpleasant' | 'unsure' | 'prefer_not' | null
  readonly bp_symptoms: Ticks<UrgentSymptom> | null
  readonly concussion_recent: TriState | null
  readonly eye_injury_or_surgery_recent: TriState | null
  readonly alcohol_withdrawal: TriState | null
  readonly misuse_30d: Ticks<RecentMisuse> | null
  readonly ketamine_bladder_damage: TriState | null
}

export type ScreeningAnswers = AskedAnswers & Partial<FurtherAnswers> & Partial<BackgroundAnswers>
export type AnswerField = keyof AskedAnswers | keyof FurtherAnswers | keyof BackgroundAnswers
export type AnswerValue = ScreeningAnswers[AnswerField]

export const severities = ['crisis', 'stop', 'incomplete', 'review', 'caution'] as const
export type Severity = (typeof severities)[number]
/** The first that applies wins. Clinical rules, section 0. */
export const decisions = [...severities, 'eligible'] as const
export type Decision = (typeof decisions)[number]

/** Who may lift a finding, most restrictive first. */
export const overrides = ['none', 'prescriber', 'clinician'] as const
export type Override = (typeof overrides)[number]

/** An answer that made a condition true, as it was given. */
export interface Because {
  readonly field: AnswerField
  readonly value: AnswerValue | undefined
}

/** Every screening rule, by the id that findings, words and lifts carry. */
export const ruleIds = [
  'SCR-AGE',
  'SCR-CONSENT',
  'SCR-ALLERGY',
  'SCR-PSYCHOSIS',
  'SCR-MANIA',
  'SCR-SCZ',
  'SCR-PD',
  'SCR-MENTAL-OTHER',
  'SCR-PSYHX',
  'SCR-FAMHX',
  'SCR-BIPOLAR',
  'SCR-BP',
  'SCR-HEART',
  'SCR-MI6W',
  'SCR-VASC',
  'SCR-BREATH',
  'SCR-APNEA',
  'SCR-ICP',
  'SCR-IOP',
  'SCR-THYROID',
  'SCR-OTHER',
  'SCR-PREG',
  'SCR-NURSING',
  'SCR-TRYING',
  'SCR-KETUSE',
  'SCR-SUD',
  'SCR-ALC',
  'SCR-SI',
  'SCR-BLADDER',
  'SCR-LIVER',
  'SCR-SEIZURE',
  'SCR-COG',
  'SCR-PRIORREACTION',
  'SCR-MEDS',
  'SCR-UNKNOWNMED',
  'SCR-CONTRA',
  'SCR-MONITOR',
  'SCR-LOCATION',
] as const
export type RuleId = (typeof ruleIds)[number]

/** A rule, or what it raises under a name of its own. */
export type ReasonId = RuleId | 'SCR-AGE-65'
