import 'server-only'

/** The bytes of a request, or null once they are more than may come: nothing more is read then. */
export async function bytesOf(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const reader = request.body?.getReader()
  if (!reader) return Buffer.alloc(0)
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done: ended, value } = await reader.read()
    if (ended) return Buffer.concat(parts)
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
}
