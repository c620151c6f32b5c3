import type { FileType } from './model'

const startsWith = (bytes: Uint8Array, ...head: readonly number[]) =>
  head.every((byte, at) => bytes[at] === byte)

/** What a file is by its first bytes. Its name and what the browser says of it are never believed. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return startsWith(bytes, 0xff, 0xd8, 0xff) ? 'image/jpeg' : null
}

const ENDING: Readonly<Record<FileType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

/** A name that is safe in a header and ends as the file is. */
export function safeName(given: string, type: FileType): string {
  const stem = given
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} _-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${stem || 'file'}.${ENDING[type]}`
}
