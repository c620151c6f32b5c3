/** What stands in an address after `?q=`: one line, at most 80 letters; nothing where it is empty or given twice. */
export const searchedFor = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' ? given.trim().slice(0, 80) : ''
