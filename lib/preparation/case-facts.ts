import { endOfLocalDay } from '@/lib/time/zone'
import type { MedicineTaken } from './medicine'
import type { GateFacts } from './model'
import { patchOf } from './patches'
import { DEFAULT_PROTOCOL, type PreparationProtocol } from './protocol'
import { lastEventOf, type GateCaseInput, type MedicineTakenInput } from './case-schema'

/** The facts of a clinical case. The windows are measured at `evaluated_at`, where it is given. */
export function gateFactsOf(input: GateCaseInput): GateFacts {
  const startAt = input.evaluated_at ?? input.planned_start_at
  const event = (last: Parameters<typeof lastEventOf>[0]) => lastEventOf(last, input.tz)
  return {
    plannedStartAt: input.planned_start_at,
    startAt,
    zone: input.tz,
    setting: input.setting,
    route: input.route ?? null,
    screeningDecision: input.screening_decision ?? null,
    screeningDate: input.screening_date ?? null,
    screeningLook: input.screening_look ?? null,
    consent: input.consent ?? null,
    lastSolids: event(input.last_solids),
    lastMilkyDrink: event(input.last_milky_drink),
    lastLiquids: event(input.last_liquids),
    lastAlcohol: event(input.last_alcohol),
    sip: input.sip
      ? {
          at: input.sip.at ?? null,
          ml: input.sip.ml ?? null,
          withMedicine: input.sip.with_medicine ?? null,
        }
      : null,
    medicationsTaken:
      input.medications_taken?.map((taken) => medicineTakenOf(taken, input.tz, startAt)) ?? null,
    antihypertensive: input.antihypertensive ?? null,
    hangover: input.hangover ?? null,
    intoxicated: input.intoxicated ?? null,
    substances: input.substances?.map(({ name, last }) => ({ name, last: event(last) })) ?? null,
    prescriberDecisions: input.prescriber_decisions ?? [],
    medChanges: input.med_changes ?? null,
    pregnancy: input.pregnancy ?? null,
    safety: input.safety ?? null,
    illness: input.illness ?? null,
    monitor: input.monitor
      ? {
          present: input.monitor.present ?? null,
          adult: input.monitor.age_18_plus ?? null,
          wholeSession: input.monitor.whole_session ?? null,
          sober: input.monitor.sober ?? null,
        }
      : null,
    rideHome: input.ride_home ?? null,
    clothed: input.clothed ?? null,
    addressConfirmed: input.address_confirmed ?? null,
    stateAllowed: input.state_allowed ?? null,
    spaceSafe: input.space_safe ?? null,
    intervalOk: input.interval_ok ?? null,
    glucoseLowering: input.glucose_lowering ?? null,
    glucoseMgDl: input.glucose_mg_dl ?? null,
  }
}

/** The clinic's settings of a clinical case, over the defaults. */
export function protocolOf({ settings }: GateCaseInput): PreparationProtocol {
  const d = DEFAULT_PROTOCOL
  return {
    ...d,
    maxDelayMin: settings?.max_delay_min ?? d.maxDelayMin,
    alcoholWindowH: settings?.alcohol_window_h ?? d.alcoholWindowH,
    sedativeWindowH: settings?.sedative_window_h ?? d.sedativeWindowH,
    opioidWindowH: settings?.opioid_window_h ?? d.opioidWindowH,
    sympathomimeticWindowH: settings?.sympathomimetic_window_h ?? d.sympathomimeticWindowH,
    cannabisWindowH: settings?.cannabis_window_h ?? d.cannabisWindowH,
    sipMl: settings?.sip_ml ?? d.sipMl,
    screeningValidDays: settings?.screening_valid_days ?? d.screeningValidDays,
  }
}

function medicineTakenOf(input: MedicineTakenInput, zone: string, startAt: Date): MedicineTaken {
  return {
    name: input.name,
    last: lastEventOf(input.last, zone),
    patch: patchOf(input.name, input.patch_removed_at),
    plan: planOf(input.approved_plan, zone, startAt),
    rescueForSeizure: input.rescue_for_seizure ?? false,
  }
}

/** A plan that is only ticked is taken as one in force; one that has a form but no end is not a plan. */
function planOf(
  plan: MedicineTakenInput['approved_plan'],
  zone: string,
  startAt: Date,
): MedicineTaken['plan'] {
  if (plan === true) return { validUntil: startAt }
  if (!plan || !plan.expires_at) return null
  const { expires_at: end } = plan
  return { validUntil: end instanceof Date ? end : endOfLocalDay(end, zone) }
}
