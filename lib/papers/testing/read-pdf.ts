import { inflateSync } from 'node:zlib'

/** The objects of a PDF of ours: their dictionaries, and their streams unpacked. */
function objectsOf(bytes: Uint8Array): Map<number, { dictionary: string; stream: string }> {
  const raw = Buffer.from(bytes)
  const text = raw.toString('latin1')
  const objects = new Map<number, { dictionary: string; stream: string }>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf('\nendobj', start)
    const opens = text.indexOf('stream\n', start)
    const holds = opens >= 0 && opens < end
    const dictionary = text.slice(start, holds ? opens : end)
    const packed = holds ? raw.subarray(opens + 7, text.indexOf('\nendstream', opens)) : null
    const stream = !packed
      ? ''
      : dictionary.includes('FlateDecode')
        ? inflateSync(packed).toString('latin1')
        : packed.toString('latin1')
    objects.set(Number(match[1]), { dictionary, stream })
  }
  return objects
}

/** From the codes of an embedded font to letters, as its ToUnicode table says. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  const plain = (hex: string) =>
    Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')
  for (const [, from, , list] of table.matchAll(
    /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[((?:\s*<[0-9a-f\s]+>)+)\s*\]/gi,
  ))
    [...(list ?? '').matchAll(/<([0-9a-f\s]+)>/gi)].forEach(([, hex], at) =>
      letters.set(parseInt(from ?? '', 16) + at, plain(hex ?? '')),
    )
  return letters
}

/** The words of every page of a PDF that `printed` made, line by line as they were drawn. */
export function textOfPdf(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(bytes)
  const at = (id: string | undefined) => objects.get(Number(id)) ?? { dictionary: '', stream: '' }
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
  const dereferenced = (dictionary: string, key: string) =>
    new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]
  return pages.map(({ dictionary }) => {
    const resources = at(dereferenced(dictionary, 'Resources')).dictionary
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
        name,
        lettersOf(at(dereferenced(at(id).dictionary, 'ToUnicode')).stream),
      ]),
    )
    let letters = new Map<number, string>()
    let words = ''
    const { stream } = at(dereferenced(dictionary, 'Contents'))
    for (const [whole, font, shown] of stream.matchAll(
      /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bBT\b/g,
    )) {
      if (font) letters = fonts.get(font) ?? letters
      else if (shown !== undefined)
        for (const [, hex] of shown.matchAll(/<([0-9a-f]*)>/g))
          words += (hex?.match(/.{4}/g) ?? [])
            .map((code) => letters.get(parseInt(code, 16)) ?? '\ufffd')
            .join('')
      else if (whole === 'BT') words += '\n'
    }
    return words.trim()
  })
}
