import type { FactsList, Heading, List, Notice, Paragraph } from './paper'
import { INK, MARGIN, type Sheet, WIDTH } from './sheet'

const HEADING = {
  2: { font: 'bold', size: 13, above: 14, below: 4 },
  3: { font: 'bold', size: 11, above: 8, below: 3 },
} as const

/** A heading never stands alone at the foot of a page: what follows must at least begin under it. */
export function drawHeading(sheet: Sheet, { text, level = 2 }: Heading, next = 0): void {
  const { above, below, ...style } = HEADING[level]
  const height = sheet.heightOf(text, WIDTH, style)
  if (!sheet.room(above + height + below + Math.max(next, 40))) sheet.y += above
  sheet.tagged(`H${level}`, () => sheet.write(text, MARGIN.left, sheet.y, WIDTH, style))
  sheet.y += height + below
}

export function headingHeight(sheet: Sheet, { text, level = 2 }: Heading): number {
  const { above, below, ...style } = HEADING[level]
  return above + sheet.heightOf(text, WIDTH, style) + below
}

const TONES = {
  plain: {},
  strong: { font: 'bold' },
  quiet: { colour: INK.quiet, size: 9.5 },
} as const

export function drawParagraph(sheet: Sheet, { text, tone = 'plain' }: Paragraph): void {
  sheet.flow('P', text, TONES[tone])
  sheet.y += 6
}

export function drawList(sheet: Sheet, { items, numbered }: List): void {
  sheet.within('L', () => {
    items.forEach((item, index) => {
      const label = numbered ? `${index + 1}.` : '•'
      sheet.room(sheet.lineHeight())
      sheet.within('LI', () => {
        sheet.tagged('Lbl', () => sheet.write(label, MARGIN.left + 4, sheet.y, 20))
        sheet.flow('LBody', item, { x: MARGIN.left + 24, width: WIDTH - 24 })
      })
      sheet.y += 2
    })
  })
  sheet.y += 5
}

const LABELS = 190

/** A table of two columns to a screen reader; label and value to the eye. */
export function drawFacts(sheet: Sheet, { facts }: Pick<FactsList, 'facts'>, indent = 0): void {
  const at = MARGIN.left + indent
  const values = at + LABELS + 10
  sheet.within('Table', () => {
    for (const { label, value } of facts) {
      const style = { colour: INK.quiet }
      const height = Math.max(sheet.heightOf(label, LABELS, style), sheet.lineHeight())
      sheet.room(height)
      const [top, page] = [sheet.y, sheet.doc.bufferedPageRange().count]
      sheet.within('TR', () => {
        sheet.tagged('TH', () => sheet.write(label, at, top, LABELS, style), { scope: 'Row' })
        sheet.within('TD', () =>
          sheet.flow('P', value, { x: values, width: MARGIN.left + WIDTH - indent - values }),
        )
      })
      const onward = sheet.doc.bufferedPageRange().count > page
      sheet.y = (onward ? sheet.y : Math.max(sheet.y, top + height)) + 3
    }
  })
  sheet.y += 5
}

export const HIGHEST_NOTICE = 500
export const noticeHeight = (sheet: Sheet, { title, text }: Notice): number =>
  sheet.heightOf(title, WIDTH - 24, { font: 'bold' }) + sheet.heightOf(text, WIDTH - 24) + 22

/** Framed where it fits on a page; a longer one is set as running text under its title. */
export function drawNotice(sheet: Sheet, { title, text }: Notice): void {
  const inner = WIDTH - 24
  const bold = { font: 'bold' } as const
  const height = noticeHeight(sheet, { kind: 'notice', title, text })
  sheet.room(Math.min(height, HIGHEST_NOTICE))
  const framed = height <= sheet.left
  if (framed)
    sheet.decoration(() => {
      sheet.doc.lineWidth(1).roundedRect(MARGIN.left, sheet.y, WIDTH, height, 4)
      sheet.doc.fillAndStroke(INK.tint, INK.line)
    })
  sheet.y += framed ? 9 : 0
  sheet.within('Sect', () => {
    sheet.flow('P', title, { ...bold, x: MARGIN.left + 12, width: inner })
    sheet.flow('P', text, { x: MARGIN.left + 12, width: inner })
  })
  sheet.y += framed ? 21 : 8
}
