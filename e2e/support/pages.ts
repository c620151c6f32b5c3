import { readdirSync } from 'node:fs'

/** Every address of the house, as its folders say: `/clients/[clientId]/book`. */
export const routes: readonly string[] = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file === 'page.tsx' || file.endsWith('/page.tsx'))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  .map((route) => route.replaceAll(/\/\([^)]+\)/g, '') || '/')
  .toSorted()
