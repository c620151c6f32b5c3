const OURS = 'http://ours.invalid'

const SPACES_AND_BACKSLASHES = /[\p{Cc}\s\\]/u

/** Where to go after sign-in: a path of our own pages, or null. Never another site, never sign-in itself. */
export function nextPath(given: string | undefined): string | null {
  if (!given?.startsWith('/') || given.startsWith('//') || SPACES_AND_BACKSLASHES.test(given))
    return null
  if (!URL.canParse(given, OURS)) return null
  const { origin, pathname, searchParams } = new URL(given, OURS)
  searchParams.delete('_rsc')
  if (origin !== OURS || pathname.startsWith('//') || /^\/(sign-in|api)(\/|$)/.test(pathname))
    return null
  const search = searchParams.toString()
  if (pathname === '/') return null
  return search ? `${pathname}?${search}` : pathname
}
