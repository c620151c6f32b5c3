const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/OPR\//, 'Opera'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
] as const

type Known = readonly (readonly [RegExp, string])[]

const firstIn = (known: Known, agent: string): string | undefined =>
  known.find(([mark]) => mark.test(agent))?.[1]

/** “Firefox, Windows”: enough for a person to know their own device again, and no more. */
export function deviceOf(agent: string | null): string {
  if (!agent) return 'unknown'
  const named = [firstIn(BROWSERS, agent), firstIn(SYSTEMS, agent)].filter(Boolean)
  return named.length > 0 ? named.join(', ') : 'unknown'
}
