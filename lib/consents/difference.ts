/** One line of two texts beside each other. */
export interface DifferenceLine {
  /** Its place in the difference: no two lines have the same. */
  readonly place: number
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** The fewest lines to take away and to add from one text to the other, in reading order; taken away comes first. */
export function differenceOf(before: string, after: string): readonly DifferenceLine[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  const longest = commonLengths(a, b)
  const lines: DifferenceLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [was, is] = [a[i], b[j]]
    if (was !== undefined && was === is) {
      lines.push({ place: lines.length, kind: 'same', text: was })
      i += 1
      j += 1
    } else if (
      was !== undefined &&
      (is === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))
    ) {
      lines.push({ place: lines.length, kind: 'removed', text: was })
      i += 1
    } else {
      lines.push({ place: lines.length, kind: 'added', text: is ?? '' })
      j += 1
    }
  }
  return lines
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const at = (lengths: readonly (readonly number[])[], i: number, j: number): number =>
  lengths[i]?.[j] ?? 0

/** How many lines both have in common from each place on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  )
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] =
        a[i] === b[j]
          ? 1 + at(lengths, i + 1, j + 1)
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
  return lengths
}
