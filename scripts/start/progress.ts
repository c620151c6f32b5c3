const seconds = (begun: number) => `${((Date.now() - begun) / 1000).toFixed(1)} s`

/** One line for a step: what is being done, then how long it took. */
export async function step<Result>(
  title: string,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  const begun = Date.now()
  process.stdout.write(`→ ${title} …`)
  try {
    const result = await work()
    process.stdout.write(` ${seconds(begun)}\n`)
    return result
  } catch (error) {
    process.stdout.write(' failed\n')
    throw error
  }
}

/** A table of plain columns, as wide as what they hold. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (wide, row) => row.map((cell, column) => Math.max(wide[column] ?? 0, cell.length)),
    [],
  )
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
    )
    .join('\n')
}
