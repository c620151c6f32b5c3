import { spawn } from 'node:child_process'
import type { Settings } from '../start/surroundings.ts'

/** What the runners wrote for a machine to count. */
export const reports = '.stillwater/reports'

const programs = new Set<ReturnType<typeof spawn>>()

/** Ends what is running, when we are told to end. */
export const endPrograms = () => programs.forEach((one) => one.kill('SIGTERM'))

type Manner = { readonly settings?: Settings; readonly toldAtEnd?: boolean }

/** What runs beside the long tests tells all at its end, so that no line of one stands inside the other. */
export function program(
  words: readonly string[],
  { settings, toldAtEnd }: Manner = {},
): Promise<boolean> {
  const [command = '', ...rest] = words
  const child = spawn(command, rest, {
    stdio: toldAtEnd ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...settings },
  })
  programs.add(child)
  const told: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => told.push(chunk))
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      programs.delete(child)
      process.stdout.write(Buffer.concat(told))
      resolve(code === 0)
    })
  })
}
