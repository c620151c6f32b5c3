import { config } from 'zod'

// The page's policy forbids code made from text; zod would try it once and leave a report behind.
// It stands before the import of any schema, because a schema asks when it is made.
if (typeof window !== 'undefined') config({ jitless: true })
