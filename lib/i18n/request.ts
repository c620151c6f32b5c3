import { getRequestConfig } from 'next-intl/server'
import english from '@/messages/en'

/**
 * Words for one request. The zone is never guessed here: instants are formatted by `lib/time` in
 * the clinic's or the client's zone before they reach a sentence.
 */
export default getRequestConfig(() => ({ locale: 'en', messages: english, timeZone: 'UTC' }))
