import 'server-only'
import { cookies } from 'next/headers'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { tokenHash } from './token'

/** A device that may show the floor board of one clinic, and nothing else. */
export interface BoardDevice {
  readonly deviceId: string
  readonly clinicId: string
  readonly label: string
}

const COOKIE_DAYS = 400

function boardCookie() {
  const secure = env().appOrigin.startsWith('https:')
  return {
    name: secure ? '__Host-stillwater.board' : 'stillwater.board',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}

/** Leaves the device's secret in this browser. It is shown nowhere and stored nowhere else but as its hash. */
export async function keepBoardSecret(secret: string): Promise<void> {
  const { name, options } = boardCookie()
  ;(await cookies()).set(name, secret, { ...options, maxAge: COOKIE_DAYS * 24 * 60 * 60 })
}

export const boardSecret = async (): Promise<string | null> =>
  (await cookies()).get(boardCookie().name)?.value ?? null

/** Whose board this secret opens, read anew each time: a device that was taken off goes dark at once. */
export async function deviceOfSecret(secret: string): Promise<BoardDevice | null> {
  const [row] = await lookUp<{ device_id: string; clinic_id: string; label: string }>(
    Prisma.sql`SELECT * FROM board_device_by_secret(${tokenHash(secret)})`,
  )
  return row ? { deviceId: row.device_id, clinicId: row.clinic_id, label: row.label } : null
}

/** The board of this browser, if it is one. */
export async function boardOfRequest(): Promise<BoardDevice | null> {
  const secret = await boardSecret()
  return secret ? deviceOfSecret(secret) : null
}
