import 'server-only'
import { createHash } from 'node:crypto'
import { ROUTES } from '@/lib/sessions/model'
import { type ProtocolContent, ROUTE_KEYS } from './model'
import { NUMBER_KEYS, SWITCH_KEYS } from './settings'

/** What two people sign: every setting by its name, in one order, from when it counts, and what it followed. */
export interface Signed {
  readonly basedOn: number
  readonly inForceFrom: Date
  readonly content: ProtocolContent
}

export const hashOfProtocol = ({ basedOn, inForceFrom, content }: Signed): string => {
  const { settings, byRoute } = content
  const lines = [
    ['based-on', basedOn],
    ['in-force-from', inForceFrom.toISOString()],
    ...[...NUMBER_KEYS, ...SWITCH_KEYS].map((key) => [key, settings[key]]),
    ...ROUTES.flatMap((route) =>
      ROUTE_KEYS.flatMap((key) => {
        const value = byRoute[route]?.[key]
        return value === undefined ? [] : [[route, key, value]]
      }),
    ),
  ]
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex')
}
