import { goOnWith, install } from './node24.mjs'

install()
await goOnWith('scripts/start/build-only.ts')
