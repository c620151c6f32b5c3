import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type FontName = 'plain' | 'bold'

let loaded: Readonly<Record<FontName, Buffer>> | undefined

// Each path is written out whole: from a part of one, the build would carry every weight that the package holds.
const PLAIN = join(
  process.cwd(),
  'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
)
const BOLD = join(
  process.cwd(),
  'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
)

/** The letters of every paper: Noto Sans in two weights, read once. */
export const fonts = (): Readonly<Record<FontName, Buffer>> =>
  (loaded ??= { plain: readFileSync(PLAIN), bold: readFileSync(BOLD) })
