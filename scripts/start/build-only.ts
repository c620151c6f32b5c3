import { build, generate } from './make.ts'
import { surroundings } from './surroundings.ts'

const { settings } = surroundings()
await generate(settings)
await build(settings)
