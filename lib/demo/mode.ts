import 'server-only'
import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

/** A demonstration's own doors answer in production as an address that does not exist. */
export function onlyInDemonstration(): void {
  if (env().isProduction) notFound()
}
