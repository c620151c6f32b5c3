import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One source file of the house, with the files of ours that it imports (paths from the root, as written, without their ending). */
export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

function resolved(from: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return normalize(specifier.slice(2))
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  return null
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (/\.(ts|tsx)$/.test(entry.name)) yield path
  }
}

/** Every TypeScript file under the given top folders. */
export function sourcesOf(...tops: readonly string[]): Source[] {
  return tops
    .flatMap((top) => [...walk(join(root, top))])
    .map((file) => {
      const path = relative(root, file)
      const text = readFileSync(file, 'utf8')
      const imports = [...text.matchAll(IMPORT)].flatMap((match) => {
        const found = match[1] ? resolved(path, match[1]) : null
        return found ? [found] : []
      })
      return { path, text, imports }
    })
}
