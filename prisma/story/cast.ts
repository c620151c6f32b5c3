import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoPerson, Station } from '@/lib/demo/model'

/** The cast of a seeded database, for stories told in a browser: read from the file that the seed leaves in `dataDir`. */
export const castIn = (dataDir: string): readonly DemoPerson[] =>
  JSON.parse(readFileSync(join(dataDir, 'demo-people.json'), 'utf8')) as readonly DemoPerson[]

/** The first client at a station; `clinic` is a clinic's name where both have one. */
export function clientAt(
  cast: readonly DemoPerson[],
  station: Exclude<Station, 'staff'>,
  clinic?: string,
): DemoPerson {
  const found = cast.find(
    (one) => one.station === station && (clinic === undefined || one.clinic === clinic),
  )
  if (!found) throw new Error(`Nobody of the cast is at the station ${station}`)
  return found
}

/** A member of staff whose role begins so, such as `Guide` or `Clinician, nurse`. */
export function staffAs(
  cast: readonly DemoPerson[],
  role: string,
  clinic = 'Harbor Light',
): DemoPerson {
  const found = cast.find(
    (one) => one.station === 'staff' && one.clinic === clinic && one.role.startsWith(role),
  )
  if (!found) throw new Error(`Nobody works as ${role} at ${clinic}`)
  return found
}
