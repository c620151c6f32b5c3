import { z } from 'zod'
import { ADVERSE_EVENTS, type AdverseEventCode } from './adverse-events'
import { ESCALATION, type EscalationTrigger } from './escalation'
import { list, whole } from './form-parts'
import { readingsForm } from './vital-signs-form'
import { PHASES } from './vitals'

const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')
/** Seconds that an entry waited on a device without a connection: a day, as long as a monitor's late entries are taken. */
const waitedSec = whole(0, 24 * 3600, 'field.waitedSec.range').optional()
const appointmentId = z.uuid()
const confirmPassword = z.string().optional()

export const IDENTIFIERS = ['full_name', 'date_of_birth', 'photo_id', 'address'] as const

export const checkInForm = z.strictObject({
  appointmentId,
  identifiers: list(z.enum(IDENTIFIERS)),
  locationConfirmed: ticked,
  monitorPresent: ticked,
  clothed: ticked,
})
export type CheckInInput = z.output<typeof checkInForm>

/** One set of vital signs, when it was taken and which entry of the page it is. */
export const vitalSignsForm = readingsForm.safeExtend({
  appointmentId,
  phase: z.enum(PHASES),
  entryId: z.uuid(),
  waitedSec,
  deviceTakenAt: z.coerce.date().optional(),
})
export type VitalSignsInput = z.output<typeof vitalSignsForm>

/** What a monitor at home measures: the pressure, and the pulse where the cuff shows it. */
export const monitorReadingForm = z
  .strictObject({
    systolicMmHg: whole(50, 300, 'field.systolicMmHg.range'),
    diastolicMmHg: whole(20, 200, 'field.diastolicMmHg.range'),
    heartRatePerMin: whole(20, 300, 'field.heartRatePerMin.range').optional(),
    entryId: z.uuid(),
    waitedSec,
    deviceTakenAt: z.coerce.date().optional(),
  })
  .refine((set) => set.systolicMmHg > set.diastolicMmHg, {
    path: ['diastolicMmHg'],
    message: 'field.diastolicMmHg.order',
  })
export type MonitorReadingInput = z.output<typeof monitorReadingForm>

export const baselineForm = z.strictObject({
  appointmentId,
  reason: z.string().trim().min(10, 'field.reason.short').max(2000).optional(),
})
export type BaselineInput = z.output<typeof baselineForm>

export const readyForm = z.strictObject({ appointmentId, confirmPassword })

const doseMg = z.coerce
  .number('field.doseMg.number')
  .positive('field.doseMg.number')
  .max(10_000, 'field.doseMg.number')
const lot = z.string('field.lot.required').trim().min(1, 'field.lot.required').max(60)

export const doseForm = z.strictObject({
  appointmentId,
  doseMg,
  lot,
  unitsUsed: z.string().trim().max(60).optional(),
  /** Said again where the amount is outside the route's range for typing errors. */
  amountChecked: ticked,
})
export type DoseInput = z.output<typeof doseForm>

/** What the second person reads for themself: the amount and the lot. */
export const secondCheckForm = z.strictObject({ appointmentId, doseMg, lot })
export type SecondCheckInput = z.output<typeof secondCheckForm>

/** The same at the giver's device, with the colleague's own password. */
export const secondCheckHereForm = secondCheckForm.extend({
  colleagueId: z.uuid('field.colleagueId.required'),
  colleaguePassword: z
    .string('field.colleaguePassword.required')
    .min(1, 'field.colleaguePassword.required')
    .max(200, 'field.colleaguePassword.required'),
})
export type SecondCheckHereInput = z.output<typeof secondCheckHereForm>

export const stepForm = z.strictObject({
  appointmentId,
  reason: z.string().trim().min(3, 'field.reason.short').max(2000).optional(),
})
export type StepInput = z.output<typeof stepForm>

const triggers = Object.keys(ESCALATION) as [EscalationTrigger, ...EscalationTrigger[]]
/** Calling for help asks for nothing but what it is about; words can follow later. */
export const escalateForm = z.strictObject({
  appointmentId,
  trigger: z.enum(triggers, 'field.trigger.required'),
  reason: z.string().trim().max(2000).optional(),
})
export type EscalateInput = z.output<typeof escalateForm>

export const correctionForm = z.strictObject({
  appointmentId,
  vitalSignsId: z.uuid(),
  reason: z.string('field.reason.short').trim().min(3, 'field.reason.short').max(500),
})
export type CorrectionInput = z.output<typeof correctionForm>

export const SESSION_EVENTS = [
  'looked',
  'comfort',
  'note',
  'water',
  'music',
  'position',
  'video_lost',
  'monitor_left',
] as const
export const eventForm = z.strictObject({
  appointmentId,
  kind: z.enum(SESSION_EVENTS),
  entryId: z.uuid(),
  waitedSec,
  detail: z.string().trim().max(4000).optional(),
})
export type EventInput = z.output<typeof eventForm>

const codes = Object.keys(ADVERSE_EVENTS) as [AdverseEventCode, ...AdverseEventCode[]]
export const adverseEventForm = z.strictObject({
  appointmentId,
  code: z.enum(codes),
  grade: whole(1, 5, 'field.grade.range'),
  serious: ticked,
  relation: z.enum(['unrelated', 'unlikely', 'possible', 'probable', 'definite']),
  action: z.enum([
    'none',
    'comfort',
    'dose_change',
    'medicine_given',
    'stopped',
    'ems',
    'hospital',
  ]),
  outcome: z.enum(['resolved', 'ongoing', 'hospital', 'unknown']),
  detail: z.string().trim().max(4000).optional(),
})
export type AdverseEventInput = z.output<typeof adverseEventForm>

export const endAdverseEventForm = z.strictObject({ appointmentId, adverseEventId: z.uuid() })
export type EndAdverseEventInput = z.output<typeof endAdverseEventForm>

const yesNo = z.enum(['yes', 'no']).transform((value) => value === 'yes')
export const dischargeCheckForm = z.strictObject({
  appointmentId,
  moaas: whole(0, 5, 'field.moaas.range'),
  knowsNamePlaceDate: yesNo,
  walksSteadily: yesNo,
  vomitingNow: yesNo,
  nausea: z.enum(['none', 'mild', 'more']),
  distressOrHallucination: yesNo,
  safety: z.enum(['negative', 'positive', 'cleared_by_clinician']),
  companionNamed: yesNo,
  instructionsRepeated: yesNo,
})
export type DischargeCheckInput = z.output<typeof dischargeCheckForm>

export const dischargeForm = z.strictObject({
  appointmentId,
  companionName: z
    .string('field.companionName.required')
    .trim()
    .min(2, 'field.companionName.required')
    .max(120),
  instructionsRepeated: ticked,
  confirmPassword,
})
export type DischargeInput = z.output<typeof dischargeForm>

export const noteForm = z.strictObject({
  appointmentId,
  body: z.string('field.body.required').trim().min(20, 'field.body.required').max(20_000),
  version: z.coerce.number().int().min(0),
})
export type NoteInput = z.output<typeof noteForm>

export const signNoteForm = z.strictObject({
  appointmentId,
  version: z.coerce.number().int().min(1),
  confirmPassword,
})
export type SignNoteInput = z.output<typeof signNoteForm>

export const addendumForm = z.strictObject({
  appointmentId,
  body: z.string('field.body.required').trim().min(5, 'field.body.required').max(10_000),
  confirmPassword,
})
export type AddendumInput = z.output<typeof addendumForm>
