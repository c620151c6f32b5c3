import { z } from 'zod'
import { readCase } from '@/lib/rules/areas/read-case'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'
import { VITALS_SYMPTOMS } from '@/lib/sessions/vitals'
import { decideVitals } from '@/lib/sessions/vitals-rules'

const numberSchema = z.number().nullish()

const vitalsCase = z.strictObject({
  setting: z.enum(SETTINGS),
  route: z.enum(ROUTES),
  symptoms: z.array(z.enum(VITALS_SYMPTOMS)).nullish(),
  readings: z
    .array(
      z.strictObject({
        systolic: numberSchema,
        diastolic: numberSchema,
        hr: numberSchema,
        spo2: numberSchema,
        minutes_rest: numberSchema,
      }),
    )
    .nullish(),
})

/** Whether the vital signs of a case allow the dose, as the case format writes it. */
export function evaluateVitalsCase(input: unknown): unknown {
  const { setting, route, symptoms, readings } = readCase(vitalsCase, input)
  const { decision, reasons } = decideVitals({
    setting,
    route,
    symptoms: symptoms ?? [],
    readings: (readings ?? []).map((each) => ({
      systolicMmHg: each.systolic ?? null,
      diastolicMmHg: each.diastolic ?? null,
      heartRatePerMin: each.hr ?? null,
      spo2Percent: each.spo2 ?? null,
      restMin: each.minutes_rest ?? null,
    })),
  })
  return { decision, reasons }
}
