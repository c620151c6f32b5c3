import { evaluateCheckinCase } from '@/lib/rules/areas/checkin'
import { evaluateGateCase } from '@/lib/rules/areas/gate'
import { evaluateInstrumentCase } from '@/lib/rules/areas/instrument'
import { evaluateMedmatchCase } from '@/lib/rules/areas/medmatch'
import { evaluatePostCase } from '@/lib/rules/areas/post'
import { evaluateScreeningCase } from '@/lib/rules/areas/screening'
import { evaluateSessionCase } from '@/lib/rules/areas/session'
import { evaluateVitalsCase } from '@/lib/rules/areas/vitals'

/** Reads one case's answers and gives that area's output; throws a sentence where it cannot read them. */
export type EvaluateCase = (input: unknown) => unknown

/** Every area of the clinical rules that a case file may name. */
export const areas: Readonly<Record<string, EvaluateCase>> = {
  screening: evaluateScreeningCase,
  gate: evaluateGateCase,
  vitals: evaluateVitalsCase,
  medmatch: evaluateMedmatchCase,
  instrument: evaluateInstrumentCase,
  post: evaluatePostCase,
  session: evaluateSessionCase,
  checkin: evaluateCheckinCase,
}
