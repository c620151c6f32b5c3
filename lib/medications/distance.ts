/**
 * Damerau-Levenshtein distance: the fewest insertions, deletions, replacements and swaps of two
 * neighbours that turn one text into the other. A typing slip costs 1.
 */
export function distance(from: string, to: string): number {
  const ceiling = from.length + to.length
  const lastRowOf = new Map<string, number>()
  const width = to.length + 2
  const cells = new Int32Array((from.length + 2) * width)
  const at = (row: number, column: number): number => cells[row * width + column] ?? ceiling
  const put = (row: number, column: number, cost: number): void => {
    cells[row * width + column] = cost
  }
  put(0, 0, ceiling)
  for (let row = 0; row <= from.length; row++) {
    put(row + 1, 0, ceiling)
    put(row + 1, 1, row)
  }
  for (let column = 0; column <= to.length; column++) {
    put(0, column + 1, ceiling)
    put(1, column + 1, column)
  }
  for (let row = 1; row <= from.length; row++) {
    let lastColumn = 0
    for (let column = 1; column <= to.length; column++) {
      const swapRow = lastRowOf.get(to.charAt(column - 1)) ?? 0
      const swapColumn = lastColumn
      const same = from.charAt(row - 1) === to.charAt(column - 1)
      if (same) lastColumn = column
      put(
        row + 1,
        column + 1,
        Math.min(
          at(row, column) + (same ? 0 : 1),
          at(row + 1, column) + 1,
          at(row, column + 1) + 1,
          at(swapRow, swapColumn) + (row - swapRow - 1) + 1 + (column - swapColumn - 1),
        ),
      )
    }
    lastRowOf.set(from.charAt(row - 1), row)
  }
  return at(from.length + 1, to.length + 1)
}

/** How many slips a typed name of this length may have. Clinical rules C.4. */
export const slipsAllowed = (length: number): 0 | 1 | 2 => (length < 4 ? 0 : length < 8 ? 1 : 2)
