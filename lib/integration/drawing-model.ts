/** A picture is 1000 wide and 700 high, whatever it is drawn on. */
export const DRAWING = { width: 1000, height: 700 } as const

export const PENS = ['fine', 'broad'] as const
export type Pen = (typeof PENS)[number]

export const SHADES = ['ink', 'water', 'clay'] as const
export type Shade = (typeof SHADES)[number]

/** The width of a pen in the picture's own measure. */
export const PEN_WIDTH: Readonly<Record<Pen, number>> = { fine: 5, broad: 16 }

/** One line from touching the page to leaving it: its points as x, y, x, y, … in the picture's own measure. */
export interface DrawnLine {
  readonly id: string
  readonly pen: Pen
  readonly shade: Shade
  readonly points: readonly number[]
}

/** What one saving adds and takes away. A line that was taken away stays away, in whatever order changes arrive. */
export interface DrawingChange {
  readonly add: readonly DrawnLine[]
  readonly take: readonly string[]
}

/** Most points of one line, lines of one saving, and lines of one picture. */
export const MOST_POINTS = 3_000
export const MOST_LINES_AT_ONCE = 60
export const MOST_LINES = 2_000
