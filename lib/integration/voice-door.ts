import 'server-only'
import { bytesOf } from '@/lib/kernel/bytes'
import type { Occasion } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { refusalWords } from '@/lib/kernel/words-of'
import { keepVoice, soundOf } from './voice'
import { LARGEST_VOICE, partOf } from './voice-model'

type Signed = ClientViewer | StaffViewer
const quiet = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** Takes what somebody spoke beside one of their entries. */
export async function takeVoice(
  request: Request,
  viewer: ClientViewer,
  entryId: string,
): Promise<Response> {
  const bytes = await bytesOf(request, LARGEST_VOICE)
  const seconds = Number(request.headers.get('x-seconds'))
  const voiceId = request.headers.get('x-voice-id') ?? ''
  const outcome = await act(viewer, (o: Occasion<ClientViewer>) =>
    keepVoice(o, { entryId, voiceId, seconds, bytes }),
  )
  if (outcome.ok) return Response.json(outcome.value, { headers: quiet })
  const { title, detail } = await refusalWords('integration', outcome.refusal)
  return Response.json({ title, detail }, { status: 422, headers: quiet })
}

/** Plays one sound to whoever may hear it; a browser may ask for a part of it. */
export async function giveVoice(
  request: Request,
  viewer: Signed,
  voiceId: string,
): Promise<Response> {
  const outcome = await act(viewer, async (o: Occasion<Signed>) => done(await soundOf(o, voiceId)))
  const sound = outcome.ok ? outcome.value : null
  if (!sound) return new Response('Not found', { status: 404, headers: quiet })
  const { bytes, type } = sound
  const headers = { ...quiet, 'content-type': type, 'accept-ranges': 'bytes' }
  const part = partOf(request.headers.get('range'), bytes.length)
  if (!part) return new Response(new Uint8Array(bytes), { headers })
  const [from, to] = part
  return new Response(new Uint8Array(bytes.subarray(from, to + 1)), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
  })
}
