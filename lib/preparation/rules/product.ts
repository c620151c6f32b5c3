import type { MedicineProduct } from '../medicine'
import type { GateFacts } from '../model'
import type { PreparationProtocol } from '../protocol'
import type { WindowCheck } from './findings'

type ProductCheck = Pick<WindowCheck, 'rule' | 'hours' | 'effect'>

/** Whether a prescriber has recorded a decision for this medicine. */
export const isDecided = ({ generic }: MedicineProduct, facts: GateFacts): boolean =>
  facts.prescriberDecisions.some((each) => each.trim().toLowerCase() === generic.toLowerCase())

/** PRE-BZD and PRE-STIM: the two classes that the source itself holds for 24 hours [brief S114, S115]. */
export function holdCheck(
  { rule, medicineClass }: MedicineProduct,
  protocol: PreparationProtocol,
): readonly ProductCheck[] {
  if (rule !== 'HOLD_24H') return []
  return medicineClass === 'benzodiazepine'
    ? [{ rule: 'PRE-BZD', hours: protocol.benzodiazepineWindowH, effect: 'wait' }]
    : [{ rule: 'PRE-STIM', hours: protocol.stimulantWindowH, effect: 'wait' }]
}

/** The rule that speaks for a medicine which a clinician looks at inside a window (clinical rules, C.2). */
export function reviewRule(
  medicineClass: string,
): 'PRE-OPI' | 'PRE-SYMP' | 'PRE-SUBST' | 'PRE-SED' {
  switch (medicineClass) {
    case 'opioid':
      return 'PRE-OPI'
    case 'sympathomimetic':
    case 'triptan':
      return 'PRE-SYMP'
    case 'cannabinoid':
    case 'substance':
      return 'PRE-SUBST'
    default:
      return 'PRE-SED'
  }
}

/** The window of one substance: cannabis and alcohol have their own settings. */
export function substanceHoursOf(
  { generic, medicineClass }: MedicineProduct,
  protocol: PreparationProtocol,
): number {
  if (generic === 'cannabis' || medicineClass === 'cannabinoid') return protocol.cannabisWindowH
  return generic === 'alcohol' ? protocol.alcoholWindowH : protocol.substanceWindowH
}

/** The window, in hours, of a medicine that a clinician looks at. */
export function reviewHours(product: MedicineProduct, protocol: PreparationProtocol): number {
  switch (reviewRule(product.medicineClass)) {
    case 'PRE-OPI':
      return protocol.opioidWindowH
    case 'PRE-SYMP':
      return protocol.sympathomimeticWindowH
    case 'PRE-SUBST':
      return substanceHoursOf(product, protocol)
    case 'PRE-SED':
      return protocol.sedativeWindowH
  }
}

const NASAL_PRODUCT = /\b(nasal|nose|spray)\b|neo-?synephrine/i

/** A decongestant that goes into the nose: the tablet of the same name follows another rule. */
export const isNasalDecongestant = ({ generic }: MedicineProduct, typed: string): boolean =>
  generic === 'oxymetazoline' || (generic === 'phenylephrine' && NASAL_PRODUCT.test(typed))

export const isNasalSteroid = ({ medicineClass }: MedicineProduct): boolean =>
  medicineClass === 'nasal_corticosteroid'

/** Insulin and the sulfonylureas, not metformin: the ones that can make a fasting person's sugar too low. */
export const canLowerGlucose = ({ medicineClass, rule }: MedicineProduct): boolean =>
  medicineClass === 'glucose_lowering' && rule === 'REVIEW'

const SEIZURE_RESCUE_NAME =
  /\b(nayzilam|seizalam|diastat|valtoco|libervant|rescue|seizures?|rectal|nasal|buccal)\b/i

/** Midazolam or diazepam as it is given to end a seizure, by its name or by the way it is given. */
export const isSeizureRescue = ({ generic }: MedicineProduct, typed: string): boolean =>
  ['midazolam', 'diazepam'].includes(generic) && SEIZURE_RESCUE_NAME.test(typed)
