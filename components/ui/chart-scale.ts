/** Sideways the chart is measured in percent so that it fits any width while its letters keep their size. */
export const left = 10
export const right = 97
/** Downwards in pixels. */
export const chartHeight = 224
export const top = 12
export const bottom = 190

type Point = { readonly key: string; readonly at: number; readonly value?: number }
type Band = { readonly from: number; readonly to: number }
type Drawn = { readonly key: string; readonly at: number; readonly value: number }

export function scaleX(points: ReadonlyArray<Point>): (at: number) => number {
  const first = Math.min(...points.map((point) => point.at))
  const span = Math.max(...points.map((point) => point.at)) - first
  return (at) =>
    span === 0 ? (left + right) / 2 : left + 2 + ((at - first) / span) * (right - left - 4)
}

export function scaleY(min: number, max: number): (value: number) => number {
  return (value) => bottom - ((value - min) / (max - min || 1)) * (bottom - top)
}

/** The stretches between neighbours that were both recorded: a gap is never bridged. */
export function runs(points: ReadonlyArray<Point>): ReadonlyArray<readonly [Drawn, Drawn]> {
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (point.value === undefined || next?.value === undefined) return []
    return [
      [
        { ...point, value: point.value },
        { ...next, value: next.value },
      ] as const,
    ]
  })
}

/** Which edge a band is named at: the one from which the line stays further away. */
export function labelSide(band: Band, points: ReadonlyArray<Point>): 'start' | 'end' {
  const middle = (band.from + band.to) / 2
  const first = points.find((point) => point.value !== undefined)?.value ?? middle
  const last = points.findLast((point) => point.value !== undefined)?.value ?? middle
  return Math.abs(last - middle) > Math.abs(first - middle) ? 'end' : 'start'
}
