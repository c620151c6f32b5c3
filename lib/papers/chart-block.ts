import type { LineChart } from './paper'
import { INK, MARGIN, type Sheet, WIDTH } from './sheet'

const HEIGHT = 170
const TONES = ['#0b5c55', '#7a3e00', '#3d3a8c', '#5b1f4d']
const small = { size: 8, colour: INK.quiet }

const span = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { low, size: high - low || 1 }
}

/** Circle, square, triangle, diamond: a series is told apart without its colour. */
function point(doc: PDFKit.PDFDocument, shape: number, x: number, y: number, tone: string): void {
  const r = 2.6
  if (shape % 4 === 0) doc.circle(x, y, r).fill(tone)
  else if (shape % 4 === 1) doc.rect(x - r, y - r, 2 * r, 2 * r).fill(tone)
  else if (shape % 4 === 2)
    doc.polygon([x, y - r - 1], [x + r + 1, y + r], [x - r - 1, y + r]).fill(tone)
  else doc.polygon([x, y - r - 1], [x + r + 1, y], [x, y + r + 1], [x - r - 1, y]).fill(tone)
}

function drawKey(sheet: Sheet, names: readonly string[]): void {
  sheet.room(names.length * 14)
  names.forEach((name, shape) => {
    const tone = TONES[shape % TONES.length] ?? INK.plain
    point(sheet.doc, shape, MARGIN.left + 6, sheet.y + 7, tone)
    sheet.write(name, MARGIN.left + 16, sheet.y, WIDTH - 16, { size: 9 })
    sheet.y += 14
  })
}

const namesIn = ({ series }: LineChart) => [...new Set(series.map(({ name }) => name))]
export const chartHeight = (chart: LineChart): number => HEIGHT + 50 + namesIn(chart).length * 14

/** One picture with its words for a screen reader; the caller sets the figures as a table beside it. */
export function drawLineChart(sheet: Sheet, chart: LineChart): void {
  const { series, xTicks, yTicks, marks = [] } = chart
  const points = series.flatMap((one) => one.points)
  const xs = span([...xTicks, ...marks].map(({ at }) => at).concat(points.map(({ x }) => x)))
  const ys = span(yTicks.map(({ at }) => at).concat(points.map(({ y }) => y)))
  const names = namesIn(chart)
  sheet.room(chartHeight(chart))
  sheet.flow('P', chart.title, { font: 'bold', size: 10 })
  const [left, top] = [MARGIN.left + 34, sheet.y + 12]
  const width = WIDTH - 44
  const across = (x: number) => left + ((x - xs.low) / xs.size) * width
  const down = (y: number) => top + HEIGHT - ((y - ys.low) / ys.size) * HEIGHT
  sheet.tagged(
    'Figure',
    () => {
      const { doc } = sheet
      for (const { at, label } of yTicks) {
        doc
          .lineWidth(0.4)
          .moveTo(left, down(at))
          .lineTo(left + width, down(at))
          .stroke(INK.line)
        sheet.write(label, MARGIN.left, down(at) - 6, 28, { ...small, align: 'right' })
      }
      for (const { at, label } of xTicks)
        sheet.write(label, Math.min(across(at), left + width - 22) - 30, top + HEIGHT + 4, 60, {
          ...small,
          align: 'center',
        })
      for (const { at, label } of marks) {
        doc.lineWidth(0.8).dash(3, { space: 2 }).moveTo(across(at), top)
        doc
          .lineTo(across(at), top + HEIGHT)
          .stroke(INK.quiet)
          .undash()
        sheet.write(label, across(at) - 40, top - 13, 80, { ...small, align: 'center' })
      }
      for (const one of series) {
        const shape = names.indexOf(one.name)
        const tone = TONES[shape % TONES.length] ?? INK.plain
        one.points.forEach(({ x, y }, index) => {
          const before = one.points[index - 1]
          if (before)
            doc
              .lineWidth(1.2)
              .moveTo(across(before.x), down(before.y))
              .lineTo(across(x), down(y))
              .stroke(tone)
        })
        for (const { x, y } of one.points) point(doc, shape, across(x), down(y), tone)
      }
      sheet.y = top + HEIGHT + 22
      drawKey(sheet, names)
    },
    { alt: chart.alt, bbox: [MARGIN.left, top - 14, MARGIN.left + WIDTH, top + HEIGHT + 20] },
  )
  sheet.y += 8
}
