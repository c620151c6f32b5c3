import { distance, slipsAllowed } from '@/lib/medications/distance'

/** Names that are easily mistaken for one another though their rules differ. Clinical rules C.4. */
const pairs: readonly (readonly [string, string])[] = [
  ['Klonopin', 'clonidine'],
  ['clonazepam', 'clonidine'],
  ['Adderall', 'Inderal'],
  ['Ativan', 'Atarax'],
  ['Xanax', 'Zantac'],
  ['Xanax', 'Tenex'],
  ['lorazepam', 'loratadine'],
  ['alprazolam', 'atenolol'],
  ['hydroxyzine', 'hydralazine'],
  ['bupropion', 'buspirone'],
  ['Lamictal', 'Lamisil'],
  ['lamotrigine', 'lamivudine'],
  ['Zyprexa', 'Zyrtec'],
  ['Celexa', 'Celebrex'],
  ['Ritalin', 'Rifadin'],
  ['methylphenidate', 'methadone'],
  ['oxazepam', 'oxaprozin'],
  ['Concerta', 'Risperdal Consta'],
  ['Concerta', 'Consta'],
  ['Serax', 'Serzone'],
  ['Restoril', 'Risperdal'],
]

const isSlipOf = (typed: string, name: string): boolean => {
  const slips = distance(typed, name.toLowerCase())
  return slips > 0 && slips <= slipsAllowed(typed.length)
}

/** Both names of every pair of which one was typed with a slip. For people to see and choose. */
export const lookAlikesOf = (typed: string): readonly string[] => [
  ...new Set(pairs.filter((pair) => pair.some((name) => isSlipOf(typed, name))).flat()),
]

/** The partners of these names, however they are typed: for a clinician who reads the reference. */
export function easilyMistakenFor(names: readonly string[]): readonly string[] {
  const known = new Set(names.map((name) => name.toLowerCase()))
  const has = (name: string) => known.has(name.toLowerCase())
  return [
    ...new Set(
      pairs.flatMap(([one, other]) => [...(has(one) ? [other] : []), ...(has(other) ? [one] : [])]),
    ),
  ]
}
