import { defineConfig } from 'prisma/config'

// The CLI downloads an engine even where none is needed. A clinic behind a firewall cannot have it:
// `generate` and `validate` are content with any program in its place; `migrate` needs the real one.
const needsNoEngine = process.argv.some((word) => word === 'generate' || word === 'validate')
if (needsNoEngine) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const ownerUrl = process.env.DATABASE_OWNER_URL

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(ownerUrl ? { datasource: { url: ownerUrl } } : {}),
})
