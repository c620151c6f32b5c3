import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import localFont from 'next/font/local'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { explicitTheme, THEME_COOKIE } from '@/components/shell/theme'
import { UiWordsFromCatalogue } from '@/components/ui/ui-words-server'

const figtree = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  variable: '--font-figtree',
  display: 'swap',
})

export const viewport: Viewport = { colorScheme: 'light dark', viewportFit: 'cover' }

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('shell')
  return {
    title: { default: words('name'), template: `%s · ${words('name')}` },
    description: words('description'),
    // No address leaves this site. `no-referrer` would also blank the origin of a form that is sent
    // before or without scripts, and the server would have to refuse it.
    referrer: 'same-origin',
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

/**
 * Every page is made for one request: the content security policy names a nonce that exists only
 * then, so nothing may be prerendered. Reading the headers here says so for the whole site.
 */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [jar] = await Promise.all([cookies(), headers()])
  return (
    <html
      lang="en"
      className={figtree.variable}
      data-theme={explicitTheme(jar.get(THEME_COOKIE)?.value)}
      suppressHydrationWarning
    >
      <body>
        <UiWordsFromCatalogue>{children}</UiWordsFromCatalogue>
      </body>
    </html>
  )
}
