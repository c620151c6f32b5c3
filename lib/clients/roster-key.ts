import type { RosterKey } from './model'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A place in the roster as it stands in an address: `smith jane~<id>`. */
export const rosterKeyText = ({ sortName, id }: RosterKey): string => `${sortName}~${id}`

/** The place that an address names; undefined where it names none. */
export function rosterKeyOf(text: string | string[] | undefined): RosterKey | undefined {
  if (typeof text !== 'string') return undefined
  const at = text.lastIndexOf('~')
  const id = text.slice(at + 1)
  return at >= 0 && UUID.test(id) ? { sortName: text.slice(0, at), id } : undefined
}
