import 'server-only'
import { type DoorKeeper, fromOurOwnPages, viewerAtDoor, type ViewerFor } from './door'
import { reportBroken } from './log'

type Handler<V> = (
  request: Request,
  viewer: V,
  params: Readonly<Record<string, string>>,
) => Promise<Response>
type Context = { params: Promise<Record<string, string>> }

const headersOfPrivate = { 'cache-control': 'private, no-store' }

/** The door of a route handler that needs a viewer. No viewer answers as an address that does not exist. */
export function route<K extends DoorKeeper>(
  name: string,
  keeper: K,
  handle: Handler<ViewerFor<K>>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const viewer = await viewerAtDoor(keeper)
      const safe =
        request.method === 'GET' || request.method === 'HEAD' || (await fromOurOwnPages())
      if (!viewer || !safe)
        return new Response('Not found', { status: 404, headers: headersOfPrivate })
      return await handle(request, viewer, await context.params)
    } catch (error) {
      const id = reportBroken(name, error)
      return new Response(`Something broke on our side (${id}).`, {
        status: 500,
        headers: headersOfPrivate,
      })
    }
  }
}

/** The door of a route handler for everyone: health, and a feed that carries its own secret. */
export function publicRoute(
  name: string,
  handle: (request: Request, params: Readonly<Record<string, string>>) => Promise<Response>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handle(request, await context.params)
    } catch (error) {
      return new Response(`Something broke on our side (${reportBroken(name, error)}).`, {
        status: 500,
      })
    }
  }
}
