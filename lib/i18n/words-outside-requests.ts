import 'server-only'
import { createTranslator } from 'use-intl/core'
import english from '@/messages/en'

/**
 * The catalogue's words where there is no request: a job that writes a letter, a seed, a script. Ask for one subject:
 * `wordsFor('booking')('mail.reminder.subject', …)`.
 */
export const wordsFor = <Subject extends keyof typeof english>(subject: Subject) =>
  createTranslator({ locale: 'en', messages: english, namespace: subject, timeZone: 'UTC' })
