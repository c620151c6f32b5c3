/** Tells several stories at once, a few at a time, and answers in their order: what each waits for, the others use. */
export async function sideBySide<Value>(
  stories: readonly (() => Promise<Value>)[],
  atOnce = 3,
): Promise<readonly Value[]> {
  const told = new Map<number, Value>()
  const waiting = stories.entries()
  const teller = async () => {
    for (const [place, story] of waiting) told.set(place, await story())
  }
  await Promise.all(Array.from({ length: atOnce }, teller))
  return stories.flatMap((_, place) => told.get(place) ?? [])
}
