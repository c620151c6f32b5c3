import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEnv, variables } from '@/lib/env'

const complete = {
  DATABASE_URL: 'postgresql://app:secret@127.0.0.1:5432/stillwater',
  NEXTAUTH_SECRET: 'a'.repeat(48),
  STILLWATER_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
}

/** A clinic's administrator sets these by hand: each mistake has to name its own mend. */
describe('the settings', () => {
  test('a demonstration needs nothing beyond what the start command makes', () => {
    expect(readEnv(complete)).toMatchObject({
      mode: 'demo',
      isDemo: true,
      isProduction: false,
      appOrigin: 'http://localhost:3000',
      port: 3000,
      trustProxy: false,
      smtpUrl: undefined,
    })
  })

  test('the address follows the port until one is named', () => {
    expect(readEnv({ ...complete, PORT: '4100' }).appOrigin).toBe('http://localhost:4100')
  })

  test('the master key is handed on as 32 bytes', () => {
    expect(readEnv(complete).masterKey).toHaveLength(32)
  })

  test.each([
    ['APP_ORIGIN', '', 'APP_ORIGIN is not set'],
    ['APP_ORIGIN', 'https://clinic.example/', 'APP_ORIGIN is the address people type'],
    ['NEXTAUTH_SECRET', '', 'NEXTAUTH_SECRET is not set'],
    ['NEXTAUTH_SECRET', 'short', 'at least 32 characters'],
    ['STILLWATER_MASTER_KEY', '', 'STILLWATER_MASTER_KEY is not set'],
    ['STILLWATER_MASTER_KEY', 'abc', '32 bytes in base64'],
    ['DATABASE_URL', '', 'DATABASE_URL is not set'],
    ['DATABASE_URL', 'mysql://x/y', 'postgresql://'],
    ['SMTP_URL', 'mail.example', 'SMTP_URL is an address'],
    ['TRUST_PROXY', 'perhaps', 'TRUST_PROXY is true or false'],
    ['PORT', 'http', 'PORT is a number'],
  ])('production refuses %s=“%s” with its own sentence', (name, value, sentence) => {
    const source = {
      ...complete,
      STILLWATER_MODE: 'production',
      APP_ORIGIN: 'https://clinic.example',
      [name]: value,
    }
    expect(() => readEnv(source)).toThrow(sentence)
  })

  test('every missing setting is told at once, each a single time', () => {
    const attempt = () => readEnv({ STILLWATER_MODE: 'production' })
    expect(attempt).toThrow(/APP_ORIGIN[^]*DATABASE_URL|DATABASE_URL[^]*APP_ORIGIN/)
    expect(attempt).not.toThrow(/at least 32 characters/)
  })

  test('.env.example names every setting, and no other', () => {
    const example = readFileSync('.env.example', 'utf8')
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name = '']) => name)
    expect(named.toSorted()).toEqual(Object.keys(variables).toSorted())
  })
})
