import { describe, expect, it } from 'vitest'
import { bottom, labelSide, left, right, runs, scaleX, scaleY, top } from './chart-scale'

const point = (key: string, at: number, value?: number) =>
  value === undefined ? { key, at } : { key, at, value }

describe('a chart of what was measured', () => {
  it('never draws a line across a day on which nothing was recorded', () => {
    const drawn = runs([point('a', 1, 18), point('b', 2, 15), point('c', 3), point('d', 4, 9)])
    expect(drawn.map(([from, to]) => `${from.key}${to.key}`)).toEqual(['ab'])
  })

  it('puts higher values higher and keeps both ends inside the frame', () => {
    const y = scaleY(0, 27)
    expect([y(0), y(27)]).toEqual([bottom, top])
  })

  it('spaces points by elapsed time, and a single point in the middle', () => {
    const x = scaleX([point('a', 0, 1), point('b', 10, 1), point('c', 40, 1)])
    expect((x(10) - x(0)) / (x(40) - x(0))).toBeCloseTo(0.25)
    expect(x(0)).toBeGreaterThan(left)
    expect(x(40)).toBeLessThan(right)
    expect(scaleX([point('a', 5, 1)])(5)).toBe((left + right) / 2)
  })
})

describe('the name of a band', () => {
  const falling = [point('a', 1, 18), point('b', 2, 8)]

  it('stands at the end where the line is not', () => {
    expect(labelSide({ from: 15, to: 20 }, falling)).toBe('end')
    expect(labelSide({ from: 5, to: 10 }, falling)).toBe('start')
  })
})
