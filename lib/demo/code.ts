import 'server-only'
import { generateSync } from 'otplib'
import { realNow } from '@/lib/time/clock'
import { DEMO_SECRET } from './secrets'

/** The six digits that an authenticator app of the demonstration's staff shows at this moment. */
export const demoCode = (): string =>
  generateSync({ secret: DEMO_SECRET, epoch: Math.floor(realNow().getTime() / 1000) })
