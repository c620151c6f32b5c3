import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

/** The gallery is for those who build Stillwater: a clinic in production has no such page. */
export function onlyOutsideProduction(): void {
  if (env().isProduction) notFound()
}
