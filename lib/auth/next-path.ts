const OURS = 'http://ours.invalid'

const hasControls = (text: string): boolean =>
  [...text].some((letter) => (letter.codePointAt(0) ?? 0) < 33 || letter === '\\')

/** Where to go after sign-in: a path of our own pages, or null. Never another site, never sign-in itself. */
export function nextPath(given: string | undefined): string | null {
  if (!given?.startsWith('/') || given.startsWith('//') || hasControls(given)) return null
  if (!URL.canParse(given, OURS)) return null
  const { origin, pathname, search } = new URL(given, OURS)
  if (origin !== OURS || pathname.startsWith('//') || /^\/(sign-in|api)(\/|$)/.test(pathname))
    return null
  return pathname === '/' ? null : `${pathname}${search}`
}
