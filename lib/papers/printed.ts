import 'server-only'
import { beginningOf } from './beginning'
import { drawLineChart } from './chart-block'
import { drawDrawing } from './drawing-block'
import { drawFeet, drawHead } from './frame'
import type { Block, Paper } from './paper'
import { Sheet } from './sheet'
import { drawSignature, drawSigningLines } from './signing-blocks'
import { drawTable } from './table-block'
import { drawFacts, drawHeading, drawList, drawNotice, drawParagraph } from './text-blocks'

function draw(sheet: Sheet, block: Block, after: readonly Block[]): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block, beginningOf(sheet, after))
    case 'paragraph':
      return drawParagraph(sheet, block)
    case 'list':
      return drawList(sheet, block)
    case 'facts':
      return drawFacts(sheet, block)
    case 'table':
      return drawTable(sheet, block)
    case 'notice':
      return drawNotice(sheet, block)
    case 'signature':
      return drawSignature(sheet, block)
    case 'signing-lines':
      return drawSigningLines(sheet, block)
    case 'line-chart':
      return drawLineChart(sheet, block)
    case 'drawing':
      return drawDrawing(sheet, block)
    case 'page-break':
      return sheet.nextPage()
  }
}

/** A paper as the bytes of a tagged PDF. The same paper gives the same bytes. */
export async function printed(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = new Sheet(paper)
  const parts: Buffer[] = []
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    sheet.doc.on('data', (part: Buffer) => parts.push(part))
    sheet.doc.once('end', () => resolve(Uint8Array.from(Buffer.concat(parts))))
    sheet.doc.once('error', reject)
  })
  drawHead(sheet, paper)
  paper.body.forEach((block, at) => draw(sheet, block, paper.body.slice(at + 1)))
  drawFeet(sheet, paper)
  sheet.doc.end()
  return whole
}
