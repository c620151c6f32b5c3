import type { Signature, SigningLines } from './paper'
import { INK, MARGIN, type Sheet, WIDTH } from './sheet'
import { drawFacts } from './text-blocks'

export const signatureHeight = ({ facts }: Pick<Signature, 'facts'>): number =>
  46 + facts.length * 20
export const LINES_HEIGHT = 56

/** Name large, then what it means, when, and what it is bound to. Kept together on one page. */
export function drawSignature(sheet: Sheet, { name, facts }: Signature): void {
  sheet.room(signatureHeight({ facts }))
  sheet.y += 4
  sheet.rule(MARGIN.left, MARGIN.left + WIDTH, sheet.y, INK.quiet)
  sheet.y += 6
  sheet.within('Sect', () => {
    sheet.flow('P', name, { font: 'bold', size: 12 })
    sheet.y += 2
    drawFacts(sheet, { facts })
  })
}

/** Where a hand signs: a line and its label under it, two beside each other. */
export function drawSigningLines(sheet: Sheet, { labels }: SigningLines): void {
  const half = (WIDTH - 24) / 2
  for (let at = 0; at < labels.length; at += 2) {
    sheet.room(LINES_HEIGHT)
    sheet.y += 32
    labels.slice(at, at + 2).forEach((label, side) => {
      const x = MARGIN.left + side * (half + 24)
      sheet.rule(x, x + half, sheet.y, INK.quiet)
      sheet.tagged('P', () =>
        sheet.write(label, x, sheet.y + 3, half, { size: 9, colour: INK.quiet }),
      )
    })
    sheet.y += 20
  }
}
