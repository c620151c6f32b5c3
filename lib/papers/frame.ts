import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Paper } from './paper'
import { paperFingerprint } from './paper-fingerprint'
import { BOTTOM, INK, MARGIN, type Sheet, WIDTH } from './sheet'

/** The clinic, then the title: once, on the first page. */
export function drawHead(sheet: Sheet, { letterhead, title, subtitle }: Paper): void {
  sheet.within('Sect', () => {
    sheet.flow('P', letterhead.name, { font: 'bold', size: 12 })
    sheet.flow('P', letterhead.lines.join('\n'), { size: 9, colour: INK.quiet })
  })
  sheet.y += 6
  sheet.rule(MARGIN.left, MARGIN.left + WIDTH, sheet.y, INK.quiet)
  sheet.y += 16
  sheet.flow('H1', title, { font: 'bold', size: 18 })
  if (subtitle) sheet.flow('P', subtitle, { colour: INK.quiet })
  sheet.y += 8
}

/** Reference, page, and the fingerprint of the content, on every page. */
export function drawFeet(sheet: Sheet, paper: Paper): void {
  const t = wordsFor('papers')
  const { count } = sheet.doc.bufferedPageRange()
  const hash = t('foot.content', { fingerprint: paperFingerprint(paper) })
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(page)
    sheet.doc.markContent('Artifact', { type: 'Pagination' })
    const style = { size: 8, colour: INK.quiet }
    const y = BOTTOM + 18
    sheet.doc
      .lineWidth(0.6)
      .moveTo(MARGIN.left, y - 6)
      .lineTo(MARGIN.left + WIDTH, y - 6)
    sheet.doc.stroke(INK.line)
    sheet.write(t('foot.reference', { id: paper.id }), MARGIN.left, y, WIDTH - 90, style)
    const number = t('foot.page', { page: page + 1, pages: count })
    sheet.write(number, MARGIN.left + WIDTH - 90, y, 90, { ...style, align: 'right' })
    sheet.write(hash, MARGIN.left, y + 13, WIDTH, { ...style, size: 7 })
    sheet.doc.endMarkedContent()
  }
}
