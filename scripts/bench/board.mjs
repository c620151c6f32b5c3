import { spawn } from 'node:child_process'

/**
 * Thirty open sessions and five boards, on this machine alone: each second one reading is written, and each board must
 * hear of it within two seconds. `BOARD_MINUTES` says for how long (two by default, sixty at most), as in
 * `BOARD_MINUTES=60 npm run bench:board`. The last line says what it took of one core and of memory.
 */
const minutes = Math.min(60, Math.max(0.1, Number(process.env.BOARD_MINUTES ?? 2) || 2))
const words = ['run', '--project', 'db', 'lib/overview/board-crowd', '--reporter=verbose']
const child = spawn('vitest', words, {
  stdio: 'inherit',
  env: { ...process.env, BOARD_SECONDS: String(Math.round(minutes * 60)) },
})
child.once('error', () => process.exit(1))
child.once('close', (code) => process.exit(code ?? 1))
