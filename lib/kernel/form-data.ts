import type { FormValues } from './form-state'

const OURS = /^(\$ACTION|idempotencyKey$|__proto__)/

/** What was typed, by name: a name that ends in `[]` is always a list. Files are left out; Next's own fields too. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    if (OURS.test(name)) continue
    const typed = form.getAll(name).filter((value) => typeof value === 'string')
    if (name.endsWith('[]')) values[name.slice(0, -2)] = typed
    else if (typed.length > 1) values[name] = typed
    else if (typed[0] !== undefined) values[name] = typed[0]
  }
  return values
}

const SECRET = /password/i

/** What may be shown again: a password is typed anew, and never stands in a page. */
export const shownAgain = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)))

/** The same values as a schema sees them: `a.b` becomes `{a: {b}}`, and an empty field is absent, not "". */
export function inputOf(values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value.trim() === '') continue
    const path = name.split('.')
    if (path.some((part) => part === '__proto__' || part === 'constructor')) continue
    const last = path.pop() ?? name
    let at = input
    for (const part of path) {
      const inner = at[part]
      at = (typeof inner === 'object' && inner !== null ? inner : (at[part] = {})) as Record<
        string,
        unknown
      >
    }
    at[last] = typeof value === 'string' ? value.trim() : value
  }
  return input
}
