import 'server-only'
import { z } from 'zod'
import { fellAway, type Handlers, settled } from '@/lib/jobs/model'
import { endOffer } from './waitlist-end'
import { offerFreedTime } from './waitlist-offers'
import { takeTurn } from './take-turn'

const id = z.uuid().nullable()
const instant = z.iso.datetime().transform((text) => new Date(text))
const freedTime = z.object({
  from: instant,
  until: instant,
  clinicianId: id,
  guideId: id,
  roomId: id,
})

/** What comes due for the waitlist: a time that became free looks for somebody, and an offer that was not answered ends. */
export const waitlistHandlers: Handlers = {
  'waitlist-look': async (occasion, { payload }) => {
    const free = freedTime.parse(payload)
    return (await offerFreedTime(occasion, free)) ? settled : fellAway('Nobody waits for this time')
  },
  'waitlist-expire': async (occasion, { subjectId }) => {
    await takeTurn(occasion)
    const ended = await endOffer(occasion, { offerId: subjectId }, 'expired')
    return ended ? settled : fellAway('The offer was answered')
  },
}
