// `node scripts/run.mjs scripts/some.ts …`: runs a command of the product with its settings and its database.
import { goOnWith } from './node24.mjs'

await goOnWith('scripts/start/run-with-database.ts')
