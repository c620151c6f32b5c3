import 'server-only'
import { chartHeight } from './chart-block'
import { drawingHeight } from './drawing-block'
import type { Block } from './paper'
import type { Sheet } from './sheet'
import { LINES_HEIGHT, signatureHeight } from './signing-blocks'
import { tableStart } from './table-block'
import { headingHeight, HIGHEST_NOTICE, noticeHeight } from './text-blocks'

/** Two lines, or one row of facts whose label takes two. */
const FEW_LINES = 40

/** How much of a page the first of these blocks needs to begin on it; a heading needs what it heads as well. */
export function beginningOf(sheet: Sheet, [first, ...rest]: readonly Block[]): number {
  switch (first?.kind) {
    case 'heading':
      return headingHeight(sheet, first) + beginningOf(sheet, rest)
    case 'table':
      return tableStart(sheet, first)
    case 'notice':
      return Math.min(noticeHeight(sheet, first), HIGHEST_NOTICE)
    case 'signature':
      return signatureHeight(first)
    case 'signing-lines':
      return LINES_HEIGHT
    case 'line-chart':
      return chartHeight(first)
    case 'drawing':
      return drawingHeight(first)
    case 'paragraph':
    case 'list':
    case 'facts':
      return FEW_LINES
    case 'page-break':
    case undefined:
      return 0
  }
}
