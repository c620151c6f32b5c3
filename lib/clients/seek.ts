import 'server-only'
import type { z } from 'zod'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { seekSchema } from './schema'
import { soughtBy } from './sought'

/** The address of the page that shows whom somebody looks for, with the name sealed in it. */
export async function seekName(
  { viewer }: Pick<Occasion<StaffViewer>, 'viewer'>,
  { on, q = '', ...chosen }: z.output<typeof seekSchema>,
): Promise<Outcome<string>> {
  const said = Object.entries({ ...chosen, q: soughtBy(viewer, q).sealed })
  const query = new URLSearchParams(said.filter((part): part is [string, string] => !!part[1]))
  return done(query.size > 0 ? `${on}?${query.toString()}` : on)
}
