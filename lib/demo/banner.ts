import 'server-only'
import { getTranslations } from 'next-intl/server'
import { env } from '@/lib/env'
import { now } from '@/lib/time/clock'
import { formatDayTime } from '@/lib/time/format'
import { demonstrationZone } from './clinics'

/** What the bar above each page of a demonstration says of its moved clock; null in production. */
export async function demoBanner(zone: string): Promise<{ readonly time: string } | null> {
  if (env().isProduction) return null
  return { time: formatDayTime(await now(), zone) }
}

export async function movedMessage(moved: { now: Date; works: number }): Promise<string> {
  const words = await getTranslations('demo.clock')
  const time = formatDayTime(moved.now, await demonstrationZone())
  return words('moved', { time, works: moved.works })
}
