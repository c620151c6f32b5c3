export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** One value of the address's search part, where it was given once. */
export async function searchParam(params: SearchParams, name: string): Promise<string | undefined> {
  const value = (await params)[name]
  return typeof value === 'string' ? value : undefined
}
