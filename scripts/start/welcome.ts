import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { table } from './progress.ts'
import type { Surroundings } from './surroundings.ts'

/** One row of `demo-people.json`, which the demonstration's seed writes. */
export type DemoPerson = {
  readonly name: string
  readonly role: string
  readonly clinic?: string
  readonly email: string
  /** How this person signs in, in a few words. */
  readonly signIn: string
}

function people(dataDir: string): readonly DemoPerson[] {
  const file = join(dataDir, 'demo-people.json')
  if (!existsSync(file)) return []
  return JSON.parse(readFileSync(file, 'utf8')) as readonly DemoPerson[]
}

/** The address, and who a visitor may be. */
export function welcome(around: Surroundings): string {
  const cast = around.mode === 'production' ? [] : people(around.dataDir)
  const rows = cast.map(({ role, name, clinic = '', email, signIn }) => [
    role,
    name,
    clinic,
    email,
    signIn,
  ])
  return [
    '',
    `Stillwater is ready at ${around.origin}`,
    ...(rows.length > 0
      ? [
          '',
          'This is a demonstration. All people are invented; be any of them:',
          table([['ROLE', 'NAME', 'CLINIC', 'E-MAIL', 'HOW TO SIGN IN'], ...rows]),
        ]
      : []),
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n')
}
