import { z } from 'zod'
import { matchMedicine } from '@/lib/medications/matching'

const medmatchCase = z.strictObject({ text: z.string() })

/** What one typed line means, as the case format writes it. */
export const evaluateMedmatchCase = (input: unknown): unknown => {
  const { status, products, rule } = matchMedicine(medmatchCase.parse(input).text)
  return { status, generics: products.map(({ generic }) => generic), rule }
}
