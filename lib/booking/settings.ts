import type { Setting } from '@/lib/sessions/model'
import type { AppointmentKind } from './model'

/** What the clinic's settings tell apart: a session at the clinic and one at home take different times and people. */
export const BOOKED_KINDS = [
  'intake-talk',
  'session-in-clinic',
  'session-at-home',
  'integration-talk',
  'circle',
] as const
export type BookedKind = (typeof BOOKED_KINDS)[number]

/** Who has to be there. `either`: a clinician or a guide. */
export const NEEDED_PEOPLE = ['clinician', 'guide', 'either', 'both'] as const
export type NeededPeople = (typeof NEEDED_PEOPLE)[number]

/** How one kind of appointment is booked, in minutes. */
export interface KindSettings {
  readonly durationMin: number
  /** Kept free for the people, before it and after it. Two pauses that meet are one: the longer counts. */
  readonly beforeMin: number
  readonly afterMin: number
  readonly people: NeededPeople
}

/** How long things take in this clinic, in minutes, and how far ahead it is booked. */
export interface BookingSettings {
  readonly kinds: Readonly<Record<BookedKind, KindSettings>>
  /** From the start to the medicine: arriving, check-in, vital signs. */
  readonly preparationLeadMin: number
  /** Kept free in a room to make it ready again. */
  readonly roomTurnoverMin: number
  /** Offered times begin on this grid of the day. */
  readonly gridMin: number
  /** The soonest time that is offered, from now. */
  readonly noticeMin: number
  /** How long somebody who waits may think about a time that became free. */
  readonly answerMin: number
  /** Until how long before its start clients move a session themselves; later they call. Calling off is always theirs. */
  readonly ownMoveMin: number
}

const talk = { durationMin: 45, beforeMin: 10, afterMin: 10 }

/** [gen], for the medical director to confirm: three hours hold a session from check-in to discharge. */
export const DEFAULT_SETTINGS: BookingSettings = {
  kinds: {
    'intake-talk': { ...talk, people: 'either' },
    'session-in-clinic': { ...talk, durationMin: 180, people: 'clinician' },
    'session-at-home': { ...talk, durationMin: 180, people: 'clinician' },
    'integration-talk': { ...talk, durationMin: 50, people: 'either' },
    circle: { ...talk, durationMin: 90, people: 'guide' },
  },
  preparationLeadMin: 30,
  roomTurnoverMin: 15,
  gridMin: 30,
  noticeMin: 0,
  answerMin: 240,
  ownMoveMin: 1_440,
}

/** Which of the clinic's settings an appointment falls under. */
export const bookedKind = (kind: AppointmentKind | 'circle', setting: Setting): BookedKind => {
  if (kind !== 'treatment-session') return kind
  return setting === 'in_clinic' ? 'session-in-clinic' : 'session-at-home'
}

/** Whether those who were named are those who have to be there. */
export const hasWhoIsNeeded = (
  needed: NeededPeople,
  named: { readonly clinicianId: string | null; readonly guideId: string | null },
): boolean => {
  const [clinician, guide] = [named.clinicianId !== null, named.guideId !== null]
  if (needed === 'either') return clinician || guide
  if (needed === 'both') return clinician && guide
  return needed === 'clinician' ? clinician : guide
}

/** One thing that two versions say differently: the path of the setting, and both values. */
export interface SettingChange {
  readonly path: string
  readonly from: string
  readonly to: string
}

/** What a later version says otherwise than an earlier one, in the order of the page. */
export function settingChanges(from: BookingSettings, to: BookingSettings): SettingChange[] {
  const lines = (settings: BookingSettings) => {
    const { kinds, ...others } = settings
    return new Map<string, string>([
      ...BOOKED_KINDS.flatMap((kind) =>
        Object.entries(kinds[kind]).map(([name, value]): [string, string] => [
          `${kind}.${name}`,
          String(value),
        ]),
      ),
      ...Object.entries(others).map(([name, value]): [string, string] => [name, String(value)]),
    ])
  }
  const before = lines(from)
  return [...lines(to)].flatMap(([path, value]) =>
    before.get(path) === value ? [] : [{ path, from: before.get(path) ?? '', to: value }],
  )
}
