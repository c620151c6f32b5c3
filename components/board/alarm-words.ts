import type { useTranslations } from 'next-intl'
import { IN_THE_ROOM } from '@/lib/overview/board-model'
import { ALARMS } from '@/lib/sessions/alarms'
import { ESCALATION, type EscalationTrigger } from '@/lib/sessions/escalation'
import { alarmKey } from '@/lib/sessions/words'

const TRIGGERS = Object.keys(ESCALATION) as readonly EscalationTrigger[]

/** Everything that a room can be called for, in words by its code. */
export const alarmWords = (
  sessions: ReturnType<typeof useTranslations<'sessions'>>,
  alerts: ReturnType<typeof useTranslations<'alerts'>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...ALARMS.map((alarm) => [alarm, sessions(alarmKey(alarm))] as const),
    ...TRIGGERS.map((each) => [each, sessions(`escalation.trigger.${each}`)] as const),
    ...IN_THE_ROOM.map((kind) => [kind, alerts(`kind.${kind}`)] as const),
  ])
