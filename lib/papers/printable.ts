export interface KnownLetters {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
}

/** Signs that Noto Sans does not have, in signs that it has. */
const INSTEAD: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': 'not =',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '✓': '[x]',
  '✗': '[ ]',
  '☐': '[ ]',
  '☑': '[x]',
}

const CONTROL = /[\p{Cc}\p{Cf}]/gu
const BEYOND_LATIN = /[^\n\u0020-\u024f]/gu

/**
 * A text as it can be printed: line breaks stay, control characters go. A letter that the font does not have is spelled
 * by its number, so that nothing disappears from a paper unseen.
 */
export const printable = (text: string, font: KnownLetters): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '  ')
    .replace(CONTROL, (sign) => (sign === '\n' ? sign : ''))
    .replace(BEYOND_LATIN, (sign) => {
      const code = sign.codePointAt(0) ?? 0
      if (font.hasGlyphForCodePoint(code)) return sign
      return INSTEAD[sign] ?? `[U+${code.toString(16).toUpperCase()}]`
    })
