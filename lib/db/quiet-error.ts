import 'server-only'

/**
 * Prisma quotes the whole input of a call that does not fit its schema, and Next writes every error of a page to the
 * log. The error keeps its kind, its place and what did not fit; the quotation is cut out.
 */
export function quieten(error: unknown): never {
  if (error instanceof Error && error.name === 'PrismaClientValidationError') {
    const misfit = /^(Unknown|Argument|Invalid value|Please)[^\n]*$/m.exec(error.message)?.[0] ?? ''
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
    error.message = misfit.replace(/"[^"]*"/g, '"…"')
    error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n')
  }
  throw error
}
