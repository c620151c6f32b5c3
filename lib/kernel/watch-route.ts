import 'server-only'
import { signInToken } from '@/lib/auth/cookie'
import { fits } from '@/lib/auth/require-viewer'
import { personOfToken } from '@/lib/auth/viewer-of-request'
import { reportBroken } from './log'
import { hasRole, type StaffRole, type StaffViewer } from './viewer'

type Watch = (
  request: Request,
  viewer: StaffViewer,
  /** Whether this person is still signed in, in this role and clinic. */
  still: () => Promise<boolean>,
  /** Whether their screen was covered when they were last looked for. */
  isCovered: () => boolean,
) => Response | Promise<Response>

const privately = { 'cache-control': 'private, no-store' }

/** The door of a stream that only watches: it never keeps a sign-in alive, and ends when that one ends. */
export function watchRoute(name: string, roles: readonly StaffRole[], handle: Watch) {
  return async (request: Request): Promise<Response> => {
    try {
      const token = await signInToken()
      const person = token ? await personOfToken(token, false) : null
      const { viewer } = person ?? {}
      if (!token || viewer?.kind !== 'staff' || !fits(viewer, roles) || !person?.secondFactorAt)
        return new Response('Not found', { status: 404, headers: privately })
      let covered = person.coveredAt !== null
      const still = async () => {
        const now = await personOfToken(token, false)
        covered = Boolean(now?.coveredAt)
        return (
          now !== null && now.viewer.clinicId === viewer.clinicId && hasRole(now.viewer, ...roles)
        )
      }
      return await handle(request, viewer, still, () => covered)
    } catch (error) {
      const id = reportBroken(name, error)
      return new Response(`Something broke on our side (${id}).`, {
        status: 500,
        headers: privately,
      })
    }
  }
}
