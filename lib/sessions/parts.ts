import { ladderBegunIn } from './ladder'
import type { SessionScreen } from './screen-model'
import type { SessionState } from './states'

/** The parts of a session's screen in the order of the work; each is an address on the page. */
export const PARTS = ['now', 'record', 'about', 'note', 'so-far'] as const
export type Part = (typeof PARTS)[number]

const BEFORE_DOSE: ReadonlySet<SessionState> = new Set<SessionState>([
  'SCHEDULED',
  'PRECHECK_OPEN',
  'ON_HOLD',
  'PRECHECK_DONE',
  'CHECKED_IN',
  'BASELINE_DONE',
  'READY',
])
const TO_BE_NOTED: ReadonlySet<SessionState> = new Set<SessionState>([
  'DISCHARGED',
  'POST_OPEN',
  'TRANSFERRED',
])

type Facts = Pick<
  SessionScreen,
  'state' | 'setting' | 'gate' | 'ordered' | 'monitor' | 'note' | 'adverse' | 'happened' | 'now'
>

/** The parts that still wait for somebody, so that the ways there say so. What holds a session is read beside its next step. */
export function openPartsOf(facts: Facts): ReadonlySet<Part> {
  const { state, setting, gate, ordered, monitor, note } = facts
  const open = new Set<Part>()
  if (hasOpenAdverse(facts) || ladderBegunIn(facts) || state === 'ON_HOLD') open.add('now')
  if (TO_BE_NOTED.has(state) && note.signed === null) open.add('note')
  const isHeld = gate !== null && gate.decision !== 'proceed' && state !== 'ON_HOLD'
  const isUnwatched = setting === 'at_home' && !monitor?.attestedAt
  if (BEFORE_DOSE.has(state) && (isHeld || isUnwatched || !ordered)) open.add('about')
  return open
}

/** What went wrong and is not over is work of now; afterwards it belongs to the note. */
export const hasOpenAdverse = ({ adverse }: Pick<SessionScreen, 'adverse'>): boolean =>
  adverse.some(({ endedAt }) => endedAt === null)
