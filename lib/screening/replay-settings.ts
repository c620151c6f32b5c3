import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { systemOf } from '@/lib/kernel/viewer'
import { settingsInForce } from '@/lib/protocols/in-force'
import type { ProtocolSettings } from '@/lib/protocols/model'
import type { ReasonId } from '@/lib/screening/model'
import { ruleSetBy } from '@/lib/screening/rule-set-in-use'
import { evaluateScreening } from '@/lib/screening/rules'
import { answersThen, storedDetermination } from '@/lib/screening/stored-determination'
import { differences } from '@/lib/screening/under-rules'

/**
 * Which rules of the screening would have said more, something graver, or what nobody may lift, of the answers that a
 * determination was signed on, if other settings had been in force: today's rules by the settings of now against the same rules by the draft's.
 * Asked on behalf of the clinic; only the rules' names leave this function. Null: its words cannot be opened.
 */
export async function graverUnder(
  occasion: Occasion,
  determinationId: string,
  draft: ProtocolSettings,
): Promise<readonly ReasonId[] | null> {
  const clinic = { ...occasion, viewer: systemOf(occasion.viewer.clinicId) }
  const stored = await storedDetermination(clinic, determinationId)
  if (!stored) return null
  const answers = answersThen(stored)
  const at = new Date(stored.snapshot.evaluatedAt)
  const { zone } = stored.snapshot
  const by = (settings: ProtocolSettings) =>
    evaluateScreening(ruleSetBy(settings).ruleSet, answers, at, zone).findings
  const changed = differences(by(await settingsInForce(occasion)), by(draft))
  return [
    ...new Set(
      changed
        .filter(
          ({ kind, before, after }) =>
            kind === 'new' ||
            kind === 'graver' ||
            (after?.override === 'none' && before?.override !== 'none'),
        )
        .map(({ reason }) => reason),
    ),
  ]
}
