import { describe, expect, test } from 'vitest'
import { fileTypeOf, safeName } from './file-type'

const bytes = (...head: (number | string)[]) =>
  new Uint8Array(
    head.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])),
  )

describe('A file is what its first bytes are', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7 …'), 'application/pdf'],
    ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0), 'image/png'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a page that calls itself a picture', bytes('<html><script>'), null],
    ['an SVG', bytes('<svg onload="x()">'), null],
    ['a program', bytes('MZ', 0x90), null],
    ['an archive', bytes('PK', 3, 4), null],
    ['nothing', bytes(), null],
    ['a PDF behind something else', bytes('x%PDF-1.7'), null],
  ])('%s', (_name, content, type) => {
    expect(fileTypeOf(content)).toBe(type)
  })

  test.each([
    ['letter.pdf.exe', 'letter pdf.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a"b\r\nSet-Cookie: x.pdf', 'a b Set-Cookie x.pdf'],
    ['Überweisung Ärztin.PDF', 'Überweisung Ärztin.pdf'],
    ['', 'file.pdf'],
  ])('the name %j becomes %j', (given, name) => {
    expect(safeName(given, 'application/pdf')).toBe(name)
  })
})
