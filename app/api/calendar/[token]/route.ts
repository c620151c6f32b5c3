import { feedFile } from '@/lib/booking/feed-file'
import { publicRoute } from '@/lib/kernel/route'
import { calendarStepsOf } from '@/lib/preparation/calendar-steps'

const PRIVATE = { 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer' }

/** A private calendar, for the program of whoever holds its address. */
export const GET = publicRoute('booking.feed', async (request, { token = '' }) => {
  const address = request.headers.get('x-stillwater-address') ?? 'unknown'
  const answer = await feedFile(token, address, { stepsOf: calendarStepsOf })
  switch (answer.kind) {
    case 'none':
      return new Response('Not found', { status: 404, headers: PRIVATE })
    case 'too-often':
      return new Response('Too many looks', {
        status: 429,
        headers: { ...PRIVATE, 'retry-after': String(answer.minutes * 60) },
      })
    case 'file': {
      const headers = { ...PRIVATE, etag: answer.etag }
      if (request.headers.get('if-none-match') === answer.etag)
        return new Response(null, { status: 304, headers })
      return new Response(answer.text, {
        headers: {
          ...headers,
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'inline; filename="calendar.ics"',
        },
      })
    }
  }
})
