/** How long the next try waits, in milliseconds: nothing for the first four mistakes, then doubling up to eight seconds. */
export const delayMs = (wrongTries: number): number =>
  wrongTries < 4 ? 0 : Math.min(8_000, 250 * 2 ** (wrongTries - 4))
