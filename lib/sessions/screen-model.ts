import type { GateStanding } from '@/lib/preparation/gate'
import type { NamedMonitor } from '@/lib/preparation/monitor-queries'
import type { AdverseEventCode, Grade } from './adverse-events'
import type { SessionClocks } from './clocks'
import type { DischargeCriterion, Met } from './discharge'
import type { Route, Setting } from './model'
import type { OrderInForce } from './order'
import type { SessionState } from './states'
import type { SeenSign, VitalsResult } from './vitals'

export interface SignedBy {
  readonly name: string
  readonly credential: string
  readonly at: Date
}

/** One set of vital signs as it was written down; a set that was wrong says why. */
export interface VitalSet {
  readonly id: string
  readonly phase: string
  readonly at: Date
  readonly by: string
  readonly systolicMmHg: number | null
  readonly diastolicMmHg: number | null
  readonly heartRatePerMin: number | null
  readonly spo2Percent: number | null
  readonly respiratoryRatePerMin: number | null
  readonly restMin: number | null
  /** How awake, 5 to 0. */
  readonly moaas: number | null
  readonly symptoms: readonly SeenSign[]
  readonly wrong: { readonly reason: string; readonly by: string; readonly at: Date } | null
}

export interface Adverse {
  readonly id: string
  readonly code: AdverseEventCode
  readonly grade: Grade
  readonly serious: boolean
  readonly action: string
  readonly relation: string
  readonly onsetAt: Date
  readonly endedAt: Date | null
  readonly by: string
  readonly detail: string | null
}

/** One thing that happened in a session, by whom and when. */
export type Happened = { readonly key: string; readonly at: Date; readonly by: string } & (
  | { readonly kind: 'moved'; readonly to: SessionState; readonly reason: string | null }
  | { readonly kind: 'gate'; readonly purpose: string; readonly decision: string }
  | { readonly kind: 'vitals'; readonly set: VitalSet }
  | {
      readonly kind: 'checked'
      readonly doseMg: number
      readonly lot: string
      readonly method: 'own_sign_in' | 'password_here'
    }
  | {
      readonly kind: 'dose'
      readonly medication: string
      readonly doseMg: number
      readonly lot: string
      readonly second: string
    }
  | { readonly kind: 'look'; readonly state: string }
  | { readonly kind: 'event'; readonly event: string; readonly detail: string | null }
  | { readonly kind: 'adverse'; readonly event: Adverse }
  | { readonly kind: 'signed'; readonly what: 'discharge' | 'note' | 'addendum' }
)

export interface SessionPerson {
  readonly id: string
  readonly legalName: string
  readonly preferredName: string
  readonly pronouns: string | null
  readonly dateOfBirth: string | null
  readonly phone: string | null
  /** Where the session is, one line to read out to 911; null where no street is on record. */
  readonly address: string | null
  readonly emergencyContact: { readonly name: string; readonly phone: string | null } | null
  /** As the client said it in the screening; null where nobody has answered. */
  readonly allergies: readonly string[] | null
}

export interface SessionNoteAtHand {
  /** 0 where nothing was written yet. */
  readonly version: number
  readonly body: string
  readonly by: string | null
  readonly versions: readonly { readonly version: number; readonly at: Date; readonly by: string }[]
  readonly signed: SignedBy | null
  readonly addenda: readonly (SignedBy & { readonly id: string; readonly body: string })[]
}

export interface LeavingAtHand {
  readonly check: {
    readonly at: Date
    readonly by: string
    readonly allMet: boolean
    readonly criteria: readonly { readonly criterion: DischargeCriterion; readonly state: Met }[]
  } | null
  readonly signed: (SignedBy & { readonly companion: string }) | null
}

/** A second person's look at lot and amount, and until when it counts. */
export interface SecondCheckAtHand {
  readonly id: string
  readonly checkerId: string
  readonly by: string
  readonly doseMg: number
  readonly lot: string
  readonly at: Date
  readonly until: Date
}

/** What this viewer may do here; the commands ask again. */
export interface MayDo {
  readonly decide: boolean
  readonly giveDose: boolean
  readonly discharge: boolean
}

/** Everything that the screen of one session shows. */
export interface SessionScreen {
  readonly appointment: {
    readonly id: string
    readonly status: string
    readonly startsAt: Date
    readonly medicineAt: Date
    readonly clientZone: string
    readonly room: string | null
    readonly clinician: string | null
    readonly guide: string | null
  }
  readonly zone: string
  readonly clinicPhone: string
  readonly now: Date
  readonly setting: Setting
  readonly route: Route
  readonly state: SessionState
  readonly person: SessionPerson
  /** The gate's answer now; null once the medicine was given. */
  readonly gate: GateStanding | null
  readonly order: OrderInForce | null
  /** Whether an order is in force, also for those who do not read its amount. */
  readonly ordered: boolean
  readonly monitor: NamedMonitor | null
  /** What the baseline says; null outside of it. */
  readonly baseline: VitalsResult | null
  readonly clocks: SessionClocks | null
  readonly dosedAt: Date | null
  readonly vitals: readonly VitalSet[]
  readonly adverse: readonly Adverse[]
  readonly happened: readonly Happened[]
  readonly leaving: LeavingAtHand
  readonly note: SessionNoteAtHand
  /** Second checks that still count. */
  readonly secondChecks: readonly SecondCheckAtHand[]
  readonly viewerMemberId: string
  readonly colleagues: readonly { readonly memberId: string; readonly name: string }[]
  readonly may: MayDo
}
