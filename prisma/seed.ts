import { closeDatabase } from '@/lib/db/client'
import { keepCast } from '@/lib/demo/cast-file'
import { DEMO_PASSWORD, DEMO_SECRET } from '@/lib/demo/secrets'
import { env } from '@/lib/env'
import { now } from '@/lib/time/clock'
import { tellTheStory } from './story/tell'

if (env().isProduction) throw new Error('A production database gets no invented people.')
const people = await tellTheStory(await now())
keepCast(people)
process.stdout.write(
  `${people.length} invented people. Password: ${DEMO_PASSWORD} · staff's second step: ${DEMO_SECRET}\n`,
)
await closeDatabase()
