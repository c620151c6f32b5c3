import { minutesBetween } from '@/lib/time/instant'
import { ESCALATION, type EscalationTrigger } from './escalation'
import type { SessionScreen } from './screen-model'

const TRIGGERS = Object.keys(ESCALATION) as readonly EscalationTrigger[]
/** A ladder that began longer ago has been climbed. */
const SHOWN_MIN = 45

/** The latest thing that began a ladder: a call for help, a lost video, a monitor who left. */
export function ladderBegunIn({ happened, now }: Pick<SessionScreen, 'happened' | 'now'>) {
  const last = happened.findLast(
    (each) =>
      each.kind === 'event' &&
      minutesBetween(each.at, now) <= SHOWN_MIN &&
      triggerOf(each.event) !== undefined,
  )
  const trigger = last?.kind === 'event' ? triggerOf(last.event) : undefined
  return last && trigger ? { trigger, at: last.at } : null
}

const triggerOf = (event: string): EscalationTrigger | undefined =>
  TRIGGERS.find((each) => event === `escalated:${each}`) ??
  (event === 'video_lost' || event === 'monitor_left' ? event : undefined)
