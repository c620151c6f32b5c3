/** What a case expects and did not get. */
export interface Difference {
  readonly key: string
  readonly expected: unknown
  readonly actual: unknown
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** One text for equal content, whatever the order of its keys. */
const contentOf = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  ) ?? 'undefined'

const setOf = (value: unknown): string =>
  [...new Set(listOf(value).map(contentOf))].toSorted().join()

const instantText = (value: unknown): string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? new Date(value).toISOString()
    : contentOf(value)

/** Whether one expected key is met, by the case format's way of comparing that key. */
function isMet(key: string, expected: unknown, actual: unknown): boolean {
  switch (key) {
    case 'reasons':
      return listOf(expected).every((reason) => listOf(actual).includes(reason))
    case 'alerts':
    case 'generics':
      return Array.isArray(actual) && setOf(expected) === setOf(actual)
    case 'earliest_start_at':
      return instantText(expected) === instantText(actual)
    default:
      return contentOf(expected) === contentOf(actual)
  }
}

const memberOf = (output: unknown, key: string): unknown =>
  typeof output === 'object' && output !== null && Object.hasOwn(output, key)
    ? Object.entries(output).find(([name]) => name === key)?.[1]
    : undefined

/** Every key of `expected` that the output does not meet. Keys that it leaves out are not compared. */
export function differences(
  expected: Readonly<Record<string, unknown>>,
  output: unknown,
): readonly Difference[] {
  return Object.entries(expected).flatMap(([key, value]): readonly Difference[] => {
    if (key === 'must_not') {
      const reasons = listOf(memberOf(output, 'reasons'))
      const raised = listOf(value).filter((reason) => reasons.includes(reason))
      return raised.length > 0 ? [{ key, expected: value, actual: raised }] : []
    }
    const actual = memberOf(output, key)
    return isMet(key, value, actual) ? [] : [{ key, expected: value, actual }]
  })
}
