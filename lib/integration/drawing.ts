import type { DrawingChange, DrawnLine } from './drawing-model'

/**
 * The picture that all changes make together. Each line has a name of its own and is only ever added or taken away, so
 * what two devices drew at the same time is all there, whichever was first.
 */
export function pictureOf(changes: readonly DrawingChange[]): readonly DrawnLine[] {
  const taken = new Set(changes.flatMap(({ take }) => take))
  const lines = new Map<string, DrawnLine>()
  for (const line of changes.flatMap(({ add }) => add))
    if (!taken.has(line.id) && !lines.has(line.id)) lines.set(line.id, line)
  return [...lines.values()]
}

/** The path of a line as SVG says it; a single touch is a dot. */
export function pathOf({ points: [x = 0, y = 0, ...rest] }: Pick<DrawnLine, 'points'>): string {
  if (rest.length < 2) return `M${x} ${y}l0.1 0`
  const on = []
  for (let at = 0; at + 1 < rest.length; at += 2) on.push(`L${rest[at]} ${rest[at + 1]}`)
  return `M${x} ${y}${on.join('')}`
}
