import { hasRole, holds, type Viewer } from '@/lib/kernel/viewer'
import type { MedicineRule } from './model'
import { medicineNamed } from './reference'

/** The client's own list, and the clinicians who reconcile it. */
export const maySeeMedicines = (viewer: Viewer): boolean =>
  viewer.kind === 'client' || viewer.kind === 'system' || hasRole(viewer, 'clinician')

export const mayListMedicine = maySeeMedicines

/** Which medicines of whom exist for this viewer. */
export const medicineScope = (viewer: Viewer, clientId: string) => ({
  clinicId: viewer.clinicId,
  clientId: viewer.kind === 'client' ? viewer.clientId : clientId,
})

/** Classes that hold controlled drugs or MAO inhibitors: their plan is a prescriber's. Clinical rules, C.2 `[gen]`. */
const PRESCRIBERS_CLASSES: ReadonlySet<string> = new Set([
  'benzodiazepine',
  'stimulant',
  'wake_promoting',
  'z_drug',
  'opioid',
  'opioid_antagonist',
  'sedative_hypnotic',
  'gabapentinoid',
  'cannabinoid',
  'substance',
  'maoi',
  'maoi_weak',
])

/** Whether a plan for these medicines needs a prescriber's signature. A rule that blocks always does. */
export function needsPrescriber(generics: readonly string[], rule: MedicineRule | null): boolean {
  return (
    rule === 'BLOCK_REVIEW' ||
    generics.some((name) => PRESCRIBERS_CLASSES.has(medicineNamed(name)?.medicineClass ?? ''))
  )
}

export const mayPlan = (
  viewer: Viewer,
  generics: readonly string[],
  rule: MedicineRule | null,
): boolean =>
  needsPrescriber(generics, rule)
    ? hasRole(viewer, 'clinician') && holds(viewer, 'prescriber')
    : hasRole(viewer, 'clinician')
