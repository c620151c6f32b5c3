import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { useEnvironment } from '@/lib/env'
import { MAIL_TRIES } from '@/lib/jobs/model'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { now } from '@/lib/time/clock'
import { addHours } from '@/lib/time/instant'
import { queueMail } from './outbox'
import { failedLetters } from './queries'
import { sendLetter } from './send'
import { lettersWaiting } from './waiting'

await testDatabase()
let cast: Cast
let server: Server
const taken: string[] = []
/** What the mail server answers to a recipient; a test changes it. */
let answer = '250 ok'

beforeAll(async () => {
  cast = await castOf('Mail', await now())
  server = createServer((socket) => {
    let body = false
    let text = ''
    socket.write('220 mail.example\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (body && line === '.') {
          body = false
          taken.push(text)
          socket.write('250 taken\r\n')
        } else if (body) text += `${line}\n`
        else if (line.startsWith('RCPT')) socket.write(`${answer}\r\n`)
        else if (line === 'DATA') {
          body = true
          text = ''
          socket.write('354 go on\r\n')
        } else socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

const withServer = () =>
  useEnvironment({ SMTP_URL: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` })
const withoutServer = () => useEnvironment({ SMTP_URL: '' })

async function write(subject = 'About tomorrow', at?: Date) {
  const when = at ?? (await now())
  await act(
    cast.system,
    async (occasion) => {
      await queueMail(occasion, { to: 'june@mail.example', subject, body: 'Hello.\nSee you.' })
      return done(null)
    },
    { now: when },
  )
  const row = await read(cast.system, ({ tx }) =>
    tx.outgoingMail.findFirstOrThrow({
      orderBy: { recordedAt: 'desc' },
      where: { recordedAt: when },
      select: { id: true },
    }),
  )
  return { clinicId: cast.clinicId, id: row.id }
}
const rowOf = (id: string) =>
  read(cast.system, ({ tx }) =>
    tx.outgoingMail.findUniqueOrThrow({
      where: { id },
      select: {
        status: true,
        attempts: true,
        problem: true,
        messageId: true,
        subject: true,
        body: true,
      },
    }),
  )

describe('a letter leaves after its change was committed', () => {
  test('without a mail server it stays in the local mailbox', async () => {
    withoutServer()
    const letter = await write()
    expect(await lettersWaiting()).toEqual([])
    expect(await sendLetter(letter)).toBe('not-ours')
    expect(await rowOf(letter.id)).toMatchObject({ status: 'queued', attempts: 0 })
  })

  test('with one it is sent once, under a Message-ID that stays the same', async () => {
    withServer()
    const letter = await write()
    const { messageId } = await rowOf(letter.id)
    const before = taken.length
    const ends = await Promise.all([sendLetter(letter), sendLetter(letter), sendLetter(letter)])
    expect(ends.filter((end) => end === 'sent')).toHaveLength(1)
    expect(taken).toHaveLength(before + 1)
    expect(taken.at(-1)).toContain(`Message-ID: ${messageId}`)
    expect(taken.at(-1)).toContain('Auto-Submitted: auto-generated')
  })

  test('no copy of what it said stays here once it is on its way: it may carry a link or a code', async () => {
    withServer()
    const letter = await write()
    expect(await sendLetter(letter)).toBe('sent')
    expect(await rowOf(letter.id)).toMatchObject({ status: 'sent', body: '' })
  })

  test('one that waited longer than a day is put aside, and says so', async () => {
    withServer()
    const letter = await write('About tomorrow', addHours(await now(), -25))
    expect(await sendLetter(letter)).toBe('cancelled')
    expect(await rowOf(letter.id)).toMatchObject({
      status: 'cancelled',
      problem: 'too old to send',
    })
  })
})

describe('a letter that does not leave is seen', () => {
  test('a mail server that is busy is asked again, and after the last time the letter has failed', async () => {
    withServer()
    answer = '451 busy'
    const letter = await write()
    for (let attempt = 1; attempt < MAIL_TRIES; attempt++)
      await expect(sendLetter(letter)).rejects.toThrow('451')
    expect(await rowOf(letter.id)).toMatchObject({ status: 'queued', attempts: MAIL_TRIES - 1 })
    await expect(sendLetter(letter)).rejects.toThrow('451')
    answer = '250 ok'
    expect(await rowOf(letter.id)).toMatchObject({ status: 'failed', attempts: MAIL_TRIES })
    expect(await sendLetter(letter)).toBe('not-ours')
  })

  test('a mailbox that does not exist fails at once', async () => {
    withServer()
    answer = '550 no such mailbox'
    const letter = await write()
    await sendLetter(letter)
    answer = '250 ok'
    expect(await rowOf(letter.id)).toMatchObject({ status: 'failed', attempts: 1 })
    const seen = await read(cast.administrator, failedLetters)
    expect(seen.find(({ id }) => id === letter.id)).toMatchObject({ status: 'failed' })
    expect(await read(cast.guide, failedLetters)).toEqual([])
  })
})

test('a subject that speaks of health never reaches a lock screen', async () => {
  const letter = await write('Your ketamine session is tomorrow')
  expect(await rowOf(letter.id)).toMatchObject({ subject: 'Stillwater' })
})
