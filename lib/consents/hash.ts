import 'server-only'
import { createHash } from 'node:crypto'

/** SHA-256, in hexadecimal, over exactly what the client reads: the title, an empty line, the body. */
export const hashOfText = ({ title, body }: { readonly title: string; readonly body: string }) =>
  createHash('sha256').update(`${title}\n\n${body}`, 'utf8').digest('hex')
