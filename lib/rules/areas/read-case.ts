import type { z } from 'zod'

/** A case's answers in the shape that its area reads; throws one sentence that names each field at fault. */
export function readCase<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'input'} ${message}`,
  )
  throw new Error(`The case cannot be read: ${faults.join('; ')}`)
}
