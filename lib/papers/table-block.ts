import type { Table } from './paper'
import { BOTTOM, INK, MARGIN, type Sheet, type Style, WIDTH } from './sheet'

const PAD = 4
const CELL: Style = { size: 9.5 }
const HEAD: Style = { size: 9.5, font: 'bold' }
/** A row that is higher than this is cut: it could not stand whole on a page. */
const HIGHEST = BOTTOM - MARGIN.top - 80

interface Column {
  readonly title: string
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right'
}

function laidOut({ columns }: Table): readonly Column[] {
  const shares = columns.map(({ share = 1 }) => share)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return columns.map(({ title, align = 'left' }, index) => {
    const before = shares.slice(0, index).reduce((sum, share) => sum + share, 0)
    return {
      title,
      align,
      x: MARGIN.left + (WIDTH * before) / whole + PAD,
      width: (WIDTH * (shares[index] ?? 1)) / whole - 2 * PAD,
    }
  })
}

function rowHeight(sheet: Sheet, columns: readonly Column[], row: readonly string[], style: Style) {
  const heights = columns.map(({ width }, at) => sheet.heightOf(row[at] ?? '', width, style))
  return Math.max(...heights, sheet.lineHeight(style)) + 2 * PAD
}

/** A row whose words fill more than a page, as several rows of lines. */
function cut(sheet: Sheet, columns: readonly Column[], row: readonly string[]): string[][] {
  if (rowHeight(sheet, columns, row, CELL) <= HIGHEST) return [[...row]]
  const most = Math.floor((HIGHEST - 2 * PAD) / sheet.lineHeight(CELL))
  const cells = columns.map(({ width }, at) => sheet.linesOf(row[at] ?? '', width, CELL))
  const parts = Math.ceil(Math.max(...cells.map(({ length }) => length)) / most)
  return Array.from({ length: parts }, (_, part) =>
    cells.map((lines) => lines.slice(part * most, (part + 1) * most).join('\n')),
  )
}

function drawCells(
  sheet: Sheet,
  columns: readonly Column[],
  row: readonly string[],
  { style, head, seen = true }: { style: Style; head: boolean; seen?: boolean },
) {
  const height = rowHeight(sheet, columns, row, style)
  if (head)
    sheet.decoration(() => sheet.doc.rect(MARGIN.left, sheet.y, WIDTH, height).fill(INK.tint))
  const cell = ({ x, width, align }: Column, at: number) =>
    sheet.write(row[at] ?? '', x, sheet.y + PAD, width, { ...style, align })
  if (!seen) sheet.decoration(() => columns.forEach(cell))
  else
    sheet.within('TR', () =>
      columns.forEach((column, at) =>
        sheet.tagged(head ? 'TH' : 'TD', () => cell(column, at), head ? { scope: 'Column' } : {}),
      ),
    )
  sheet.y += height
  sheet.rule(MARGIN.left, MARGIN.left + WIDTH, sheet.y)
}

/** What must fit on a page for a table to begin there: its head and its first row. */
export function tableStart(sheet: Sheet, table: Table): number {
  const columns = laidOut(table)
  const titles = columns.map(({ title }) => title)
  const first = table.rows[0] ?? (table.empty ? [table.empty] : [])
  const head = rowHeight(sheet, columns, titles, HEAD) + (table.caption ? 20 : 0)
  return head + Math.min(rowHeight(sheet, columns, first, CELL), HIGHEST)
}

/** Rows stay whole and go on over pages under their head; the repeated head is told to the eye only. */
export function drawTable(sheet: Sheet, table: Table): void {
  const columns = laidOut(table)
  const titles = columns.map(({ title }) => title)
  const rows = table.rows.length > 0 ? table.rows : table.empty ? [[table.empty]] : []
  sheet.room(tableStart(sheet, table))
  sheet.within('Table', () => {
    if (table.caption) sheet.flow('Caption', table.caption, { font: 'bold', size: 10 })
    drawCells(sheet, columns, titles, { style: HEAD, head: true })
    for (const row of rows.flatMap((whole) => cut(sheet, columns, whole))) {
      if (sheet.room(rowHeight(sheet, columns, row, CELL)))
        drawCells(sheet, columns, titles, { style: HEAD, head: true, seen: false })
      drawCells(sheet, columns, row, { style: CELL, head: false })
    }
  })
  sheet.y += 10
}
