/** Our own four questions, 0 to 10 each (clinical rules, D.5). */
export const COMFORT_SCALES = ['away', 'uneasy', 'sick', 'clear'] as const
export type ComfortScale = (typeof COMFORT_SCALES)[number]

type Comfort =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly wrong: readonly ComfortScale[] }

/** The four numbers as one entry's text; a scale that is no whole number from 0 to 10 is named. */
export function comfortText(valueOf: (scale: ComfortScale) => string): Comfort {
  const wrong = COMFORT_SCALES.filter((scale) => !/^(\d|10)$/.test(valueOf(scale).trim()))
  if (wrong.length > 0) return { ok: false, wrong }
  return { ok: true, text: COMFORT_SCALES.map((scale) => valueOf(scale).trim()).join(',') }
}

/** Reads the text back; null where it is not four numbers. */
export function comfortOf(text: string): Readonly<Record<ComfortScale, number>> | null {
  const [away, uneasy, sick, clear, more] = text.split(',').map(Number)
  if (away === undefined || uneasy === undefined || sick === undefined || clear === undefined)
    return null
  return more === undefined ? { away, uneasy, sick, clear } : null
}
