import type english from '@/messages/en'

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en'
    Messages: typeof english
  }
}
