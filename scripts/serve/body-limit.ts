import type { IncomingMessage, ServerResponse } from 'node:http'

/** The largest form is a long journal entry; nothing here takes files. */
export const largestBody = 1_048_576

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) {
    response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    response.end('This is larger than 1 MB, which is more than can be taken at once.\n')
  }
  request.unpipe()
  request.resume()
  setTimeout(() => request.socket.destroy(), 1000).unref()
}

/**
 * Answers 413 to a body over the limit, said beforehand or found while it arrives. False: it is
 * refused already. Streams are counted as they come in, so that whoever reads them is not disturbed.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    refuse(request, response)
    return false
  }
  if (!request.headers['transfer-encoding']) return true
  let received = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0
    if (received <= largestBody) return push(chunk, encoding)
    refuse(request, response)
    return push(null)
  }
  return true
}
