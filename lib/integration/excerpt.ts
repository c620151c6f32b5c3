const LENGTH = 140
const BEFORE = 30

/** The words around what was looked for, whatever its case; null where the text does not hold it. */
export function excerptAround(text: string, wanted: string): string | null {
  const at = text.toLocaleLowerCase().indexOf(wanted.trim().toLocaleLowerCase())
  return at < 0 ? null : cut(text, Math.max(0, at - BEFORE))
}

/** The first words of a text. */
export const openingOf = (text: string): string => cut(text, 0)

function cut(text: string, from: number): string {
  const part = text
    .slice(from, from + LENGTH)
    .replace(/\s+/g, ' ')
    .trim()
  return `${from > 0 ? '… ' : ''}${part}${from + LENGTH < text.length ? ' …' : ''}`
}
