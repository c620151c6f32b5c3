import 'server-only'
import type { Paper } from './paper'
import { printed } from './printed'

/** The file's name tells nothing: neither who nor what, only the first letters of the reference. */
const fileName = ({ id }: Paper) =>
  `paper-${id.replace(/[^A-Za-z0-9]/g, '').slice(0, 8) || 'clinic'}.pdf`

/** A paper as an answer that no cache keeps. A browser shows it and can print it. */
export async function paperResponse(paper: Paper): Promise<Response> {
  const bytes = await printed(paper)
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': `inline; filename="${fileName(paper)}"`,
      'cache-control': 'private, no-store',
    },
  })
}
