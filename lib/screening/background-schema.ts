import { z } from 'zod'
import { notTold, trialResults } from '@/lib/screening/background'
import * as codes from '@/lib/screening/codes'
import { isPlausiblePressure } from '@/lib/screening/facts'

const notSaid = z.strictObject({ not_said: z.enum(notTold) })
const line = (max: number) => z.string().trim().min(1).max(max, 'problem.too_long')
const consent = z.enum(codes.triState).nullable().optional()

const told = (max: number) =>
  z
    .union([z.strictObject({ words: line(max) }), notSaid])
    .nullable()
    .optional()

const person = z
  .union([
    z.strictObject({
      person: z.strictObject({
        name: line(120),
        about: line(200).nullable(),
        phone: line(40)
          .regex(/^[+()\d\s.x-]{7,}$/i, 'problem.phone_unreadable')
          .nullable(),
      }),
    }),
    notSaid,
  ])
  .nullable()
  .optional()

const trial = z.strictObject({
  name: z.string().trim().min(1, 'problem.medicine_name_missing').max(120, 'problem.too_long'),
  dose: line(80).nullable(),
  weeks: z
    .int('problem.weeks_implausible')
    .min(0, 'problem.weeks_implausible')
    .max(2600, 'problem.weeks_implausible')
    .nullable(),
  result: z.enum(trialResults, 'problem.trial_result_missing'),
})

/** The tallest and heaviest people on record stand inside these limits; outside is a typing error. */
const bodySize = z.strictObject({
  height_cm: z
    .number()
    .min(90, 'problem.height_implausible')
    .max(260, 'problem.height_implausible'),
  weight_kg: z
    .number()
    .min(25, 'problem.weight_implausible')
    .max(400, 'problem.weight_implausible'),
})

const usualPressure = z
  .strictObject({ systolic: z.number(), diastolic: z.number() })
  .refine(({ systolic, diastolic }) => isPlausiblePressure(systolic, diastolic), {
    message: 'problem.pressure_implausible',
    path: ['systolic'],
  })

/** Answers about a person's background: each may be left out, each as strict as the rest of the screening. */
export const backgroundShape = {
  reason_for_treatment: told(4000),
  diagnosed_by: told(300),
  antidepressant_trials: z
    .union([z.strictObject({ trials: z.array(trial).min(1).max(12) }), notSaid])
    .nullable()
    .optional(),
  current_therapist: person,
  body_size: z.union([bodySize, notSaid]).nullable().optional(),
  usual_pressure: z.union([usualPressure, notSaid]).nullable().optional(),
  monitor_person: person,
  consent_contact_monitor: consent,
  emergency_contact: person,
  consent_contact_prescriber: consent,
  prescriber_contact: person,
  pharmacy: person,
  preferred_language: told(80),
  accessibility_needs: told(1000),
}
