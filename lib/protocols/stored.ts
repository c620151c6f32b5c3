import { z } from 'zod'
import { ROUTES } from '@/lib/sessions/model'
import { type ProtocolContent, ROUTE_KEYS } from './model'
import { problemsOf } from './rules'
import { NUMBER_KEYS, SWITCH_KEYS, USUAL_SETTINGS } from './settings'

const changes = z.partialRecord(z.enum(ROUTE_KEYS), z.number())
const storedSchema = z.object({
  settings: z.object({
    ...Object.fromEntries(NUMBER_KEYS.map((key) => [key, z.number().default(USUAL_SETTINGS[key])])),
    ...Object.fromEntries(
      SWITCH_KEYS.map((key) => [key, z.boolean().default(USUAL_SETTINGS[key])]),
    ),
  }),
  byRoute: z.partialRecord(z.enum(ROUTES), changes).default({}),
})

/**
 * Settings as they were stored. A setting that is newer than what was signed has its default; something that cannot
 * be read, or lies below the source, throws: no session may go by it, and nobody may take it for the defaults.
 */
export function contentOf(stored: unknown): ProtocolContent {
  const content = storedSchema.parse(stored) as unknown as ProtocolContent
  if (problemsOf(content).length > 0) throw new Error('A protocol below its source is stored')
  return content
}
