import 'server-only'
import { bytesOf } from '@/lib/kernel/bytes'
import type { Occasion } from '@/lib/kernel/occasion'
import { act } from '@/lib/kernel/run'
import { done } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { refusalWords } from '@/lib/kernel/words-of'
import { fileOf, keepFile } from './files'
import { LARGEST_FILE } from './model'

type Signed = ClientViewer | StaffViewer
const quiet = { 'cache-control': 'private, no-store' }

/** Takes one file of a message that is being written. The name comes along in a header. */
export async function takeFile(
  request: Request,
  viewer: Signed,
  clientId: string,
): Promise<Response> {
  const bytes = (await bytesOf(request, LARGEST_FILE)) ?? Buffer.alloc(0)
  const name = decoded(request.headers.get('x-file-name') ?? '').slice(0, 200)
  const outcome = await act(viewer, (o: Occasion<Signed>) => keepFile(o, clientId, { name, bytes }))
  if (outcome.ok) return Response.json(outcome.value, { headers: quiet })
  const { title, detail } = await refusalWords('messages', outcome.refusal)
  return Response.json({ title, detail }, { status: 422, headers: quiet })
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

/** Hands out one file, only ever to be saved: it is not opened inside a page of ours. */
export async function giveFile(viewer: Signed, fileId: string): Promise<Response> {
  const outcome = await act(viewer, async (o: Occasion<Signed>) => done(await fileOf(o, fileId)))
  const file = outcome.ok ? outcome.value : null
  if (!file) return new Response('Not found', { status: 404, headers: quiet })
  return new Response(new Uint8Array(file.content), {
    headers: {
      ...quiet,
      'content-type': file.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
