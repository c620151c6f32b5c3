import { goOnWith } from './node24.mjs'

await goOnWith('scripts/start/print-address.ts')
