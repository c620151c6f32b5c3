import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from './database.ts'
import type { Database } from './database.ts'
import type { Surroundings } from './surroundings.ts'

/** Keeps the embedded database running while we serve: a full disk or a kill is mended by starting it again. */
export function watchDatabase(
  around: Surroundings,
  first: Database,
): { readonly stop: () => Promise<void> } {
  let current = first
  const state = { isStopping: false }
  const watch = async (): Promise<void> => {
    while (!state.isStopping && current.cluster) {
      await pause(250)
      if (state.isStopping || current.cluster.isRunning()) continue
      process.stderr.write('The database ended unexpectedly; starting it again.\n')
      current = await openDatabase(around).catch((fault: unknown) => {
        process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
        return current
      })
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      state.isStopping = true
      await watching
      await current.cluster?.stop()
    },
  }
}
