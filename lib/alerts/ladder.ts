import type { AlertAudience, AlertLevel } from './model'

/** Somebody who works here, as far as it matters for who is told. */
export interface Candidate {
  readonly memberId: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly credentials: readonly string[]
  readonly onCallNow: boolean
  readonly leadNow: boolean
  readonly nextOnCallAt: Date | null
  /** This person's parts in the client's care. */
  readonly parts: readonly string[]
}

type Pick = (staff: readonly Candidate[]) => readonly Candidate[]

const onCall: Pick = (staff) => staff.filter(({ onCallNow }) => onCallNow)
const directors: Pick = (staff) =>
  staff.filter(({ credentials }) => credentials.includes('medical_director'))
const clinicians: Pick = (staff) => staff.filter(({ roles }) => roles.includes('clinician'))
const careTeam =
  (part: string): Pick =>
  (staff) =>
    staff.filter(({ parts }) => parts.includes(part))
const prescribers: Pick = (staff) =>
  staff.filter(({ credentials }) => credentials.includes('prescriber'))

/** In order: the first group that is not empty is told. The last ones catch a rota or a care team with a hole in it. */
const FIRST: Readonly<Record<AlertAudience, readonly Pick[]>> = {
  on_call_clinician: [onCall, directors, clinicians],
  clinician: [careTeam('clinician'), onCall, directors, clinicians],
  prescriber: [
    (staff) => prescribers(careTeam('clinician')(staff)),
    (staff) => prescribers(onCall(staff)),
    prescribers,
    clinicians,
  ],
  guide: [careTeam('guide'), careTeam('clinician'), onCall, clinicians],
  safeguarding_lead: [(staff) => staff.filter(({ leadNow }) => leadNow), directors],
  front_desk: [(staff) => staff.filter(({ roles }) => roles.includes('front_desk')), onCall],
  medical_director: [directors, onCall, clinicians],
}

/** Whom an alert is told to first (clinical rules, E.7 and F.4). */
export const toldFirst = (
  audience: AlertAudience,
  staff: readonly Candidate[],
): readonly Candidate[] =>
  FIRST[audience].map((pick) => pick(staff)).find((found) => found.length > 0) ?? []

/** The rungs of an alert that nobody acknowledged; the last one is the clinic's emergency telephone. */
export const RUNGS = ['next_on_call', 'medical_director', 'emergency_phone'] as const
export type Rung = (typeof RUNGS)[number]

/** Minutes between two rungs of an A1 alert. Clinical rules, E.7: ten; the later ones `[gen]`. */
export const RUNG_MINUTES = 10

/** Which rungs an unanswered alert climbs: a pressing one all of them, a same-day one the medical director's. */
export function rungsOf(level: AlertLevel, audience: AlertAudience): readonly Rung[] {
  if (level === 'A1')
    return audience === 'safeguarding_lead'
      ? ['medical_director', 'emergency_phone']
      : audience === 'medical_director'
        ? ['next_on_call', 'emergency_phone']
        : RUNGS
  return level === 'A2' ? ['medical_director'] : []
}

/** Whom a rung reaches: on call now and not told yet, else who is on call soonest; then the medical director. */
export function toldOnRung(
  rung: Rung,
  staff: readonly Candidate[],
  told: ReadonlySet<string>,
): readonly Candidate[] {
  const fresh = staff.filter(({ memberId }) => !told.has(memberId))
  switch (rung) {
    case 'next_on_call': {
      const now = onCall(fresh)
      return now.length > 0 ? now : soonestOnCall(fresh)
    }
    case 'medical_director':
      return directors(staff)
    case 'emergency_phone':
      return staff.filter(({ memberId }) => told.has(memberId))
  }
}

const soonestOnCall: Pick = (staff) => {
  const coming = staff
    .flatMap((one) => (one.nextOnCallAt ? [{ one, at: one.nextOnCallAt }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return coming.slice(0, 1).map(({ one }) => one)
}
