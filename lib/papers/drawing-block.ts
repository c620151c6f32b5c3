import type { Drawing } from './paper'
import { INK, MARGIN, type Sheet, WIDTH } from './sheet'

const scaleOf = ({ width, height }: Drawing) =>
  Math.min(1, 300 / ((height / width) * WIDTH)) * (WIDTH / width)
export const drawingHeight = (drawing: Drawing): number => drawing.height * scaleOf(drawing) + 14

/** Lines that a hand drew, as wide as the text, in ink. */
export function drawDrawing(sheet: Sheet, drawing: Drawing): void {
  const scale = scaleOf(drawing)
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  sheet.room(drawingHeight(drawing))
  const [left, top] = [MARGIN.left, sheet.y]
  sheet.tagged(
    'Figure',
    () => {
      const { doc } = sheet
      doc.lineWidth(0.6).rect(left, top, width, height).stroke(INK.line)
      for (const { points, lineWidth } of drawing.lines) {
        const [x = 0, y = 0, ...rest] = points
        doc
          .lineWidth(lineWidth * scale)
          .lineCap('round')
          .lineJoin('round')
        doc.moveTo(left + x * scale, top + y * scale)
        if (rest.length < 2) doc.lineTo(left + x * scale + 0.1, top + y * scale)
        for (let at = 0; at + 1 < rest.length; at += 2)
          doc.lineTo(left + (rest[at] ?? 0) * scale, top + (rest[at + 1] ?? 0) * scale)
        doc.stroke(INK.plain)
      }
    },
    { alt: drawing.alt },
  )
  sheet.y = top + height + 14
}
