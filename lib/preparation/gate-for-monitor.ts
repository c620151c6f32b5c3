import 'server-only'
import { read } from '@/lib/kernel/run'
import { type MonitorViewer, systemOf } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { CHECKLIST_OPENS_H } from './checklist'
import type { GateDecision, PreparationRule } from './finding'
import { gateFor } from './gate'

/** What a sitter can do something about. Everything else is between the client and the team. */
const FOR_THE_MONITOR: readonly PreparationRule[] = [
  'PRE-FOOD',
  'PRE-LIQ',
  'PRE-MONITOR',
  'PRE-CLOTH',
  'PRE-LOC',
  'PRE-SPACE',
]

export interface GateWord {
  readonly decision: GateDecision
  readonly earliestStartAt: Date | null
  readonly rules: readonly PreparationRule[]
  /** The client has questions of their own to answer first. Which, a sitter does not learn. */
  readonly waitsForAnswers: boolean
}

/**
 * The gate's one word for whoever sits there: the same answer that client and clinician get, without what it rests on.
 * A sitter may read none of the answers, so the clinic's own viewer asks. Null before the day's checklist opens.
 */
export async function gateForMonitor(
  viewer: MonitorViewer,
  when: { readonly now?: Date } = {},
): Promise<GateWord | null> {
  return read(
    systemOf(viewer.clinicId),
    async (occasion) => {
      const gate = await gateFor(occasion, viewer.appointmentId)
      if (!gate || gate.clientId !== viewer.clientId) return null
      if (occasion.now < addHours(gate.plannedStartAt, -CHECKLIST_OPENS_H)) return null
      return {
        decision: gate.decision,
        earliestStartAt: gate.earliestStartAt,
        waitsForAnswers: gate.findings.some(({ reason }) => reason === 'look_owed'),
        rules: FOR_THE_MONITOR.filter((rule) => gate.reasons.includes(rule)),
      }
    },
    when,
  )
}
