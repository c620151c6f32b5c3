import type { Route } from './model'

/** A range that catches typing errors. It is not a dose to give, and nothing here suggests one. */
export interface Plausibility {
  readonly unit: 'mg' | 'mg/kg'
  readonly from: number
  readonly to: number
  readonly only?: readonly number[]
}

export interface RouteFields {
  readonly route: Route
  readonly snomed: string
  readonly plausible: readonly Plausibility[]
  readonly extraFields: readonly string[]
}

/** Routes as data (clinical rules, D.2); ranges and codes [gen]. */
export const ROUTE_FIELDS: Readonly<Record<Route, RouteFields>> = {
  sublingual: {
    route: 'sublingual',
    snomed: '37839007',
    plausible: [{ unit: 'mg', from: 25, to: 800 }],
    extraFields: ['hold_time_min', 'swallow_or_spit', 'units', 'lot'],
  },
  oral: {
    route: 'oral',
    snomed: '26643006',
    plausible: [{ unit: 'mg', from: 25, to: 400 }],
    extraFields: ['lot'],
  },
  intramuscular: {
    route: 'intramuscular',
    snomed: '78421000',
    plausible: [{ unit: 'mg/kg', from: 0.1, to: 2 }],
    extraFields: ['site', 'injections', 'lot'],
  },
  intravenous: {
    route: 'intravenous',
    snomed: '47625008',
    plausible: [{ unit: 'mg/kg', from: 0.1, to: 1.5 }],
    extraFields: ['pump', 'started_at', 'stopped_at', 'rate_changes', 'lot'],
  },
  intranasal_esketamine: {
    route: 'intranasal_esketamine',
    snomed: '46713006',
    plausible: [{ unit: 'mg', from: 28, to: 84, only: [28, 56, 84] }],
    extraFields: ['devices', 'minutes_between_devices', 'lot', 'rems_form'],
  },
  intranasal_racemic: {
    route: 'intranasal_racemic',
    snomed: '46713006',
    plausible: [{ unit: 'mg', from: 10, to: 150 }],
    extraFields: ['sprays', 'lot'],
  },
}

export type DoseWarning = 'outside_range' | 'unit_not_expected' | 'weight_missing'

export interface EnteredDose {
  readonly route: Route
  readonly amount: number
  readonly unit: 'mg' | 'mg/kg'
  readonly weightKg: number | null
}

/** Whether an entered dose looks like a typing error. Null: nothing to ask about. */
export function doseWarning({ route, amount, unit, weightKg }: EnteredDose): DoseWarning | null {
  const [range] = ROUTE_FIELDS[route].plausible
  if (!range) return null
  const value = inUnitOf(range, amount, unit, weightKg)
  if (value === 'weight_missing' || value === 'unit_not_expected') return value
  if (range.only) return range.only.includes(value) ? null : 'outside_range'
  return value >= range.from && value <= range.to ? null : 'outside_range'
}

function inUnitOf(
  range: Plausibility,
  amount: number,
  unit: 'mg' | 'mg/kg',
  weightKg: number | null,
): number | 'weight_missing' | 'unit_not_expected' {
  if (unit === range.unit) return amount
  if (range.unit === 'mg') return 'unit_not_expected'
  return weightKg === null || weightKg <= 0 ? 'weight_missing' : amount / weightKg
}
