import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase, type TestDatabase } from '@/lib/db/testing/database'
import { sealText } from '@/lib/crypto/client-text'
import { stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { fingerprint } from './fingerprint'
import { replay } from './replay'
import { replayAll } from './replay-all'
import { decidedPageOf } from './replay-page'
import type { RuleSet } from './rule'
import { screeningRuleSet } from './ruleset'
import { evaluateScreening } from './rules'
import { inHalves, withoutWords } from './sealed-fields'
import { sha256Of } from './sha'
import { NO_BOUNDS, signedContent } from './signed-content'
import { clearedClient, confirmedNow, healthy } from './testing/cleared-client'
import { unanswered } from './unanswered'

const now = new Date('2026-05-12T14:00:00Z')
let database: TestDatabase
let root: Client
let ours: Cast
let prescriber: StaffViewer
let determinationId: string

beforeAll(async () => {
  database = await testDatabase()
  ours = await castOf('Replay', now)
  await castOf('Apart', now)
  prescriber = confirmedNow(ours.prescriber)
  determinationId = (await clearedClient(ours.client, prescriber, now)).determinationId
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
})
afterAll(() => root.end())

/** Reaches behind every wall, changes what must not change, looks, and puts it back. */
async function tampered(column: string, value: string) {
  const { rows } = await root.query<Record<string, string>>(
    `SELECT ${column}::text AS old FROM screening_determination WHERE id = $1`,
    [determinationId],
  )
  const set = async (to: string | undefined) => {
    await root.query('SET session_replication_role = replica')
    await root.query(`UPDATE screening_determination SET ${column} = $2 WHERE id = $1`, [
      determinationId,
      to,
    ])
  }
  await set(value)
  const found = await read(prescriber, (o) => replay(o, determinationId), { now })
  const all = await replayAll(database.address('owner'))
  await set(rows[0]?.old)
  return { found, all: all.find(({ clinic }) => clinic.includes('Replay'))?.bad }
}

describe('a stored determination, years later', () => {
  test('replays to the same findings, decision and signature, in every clinic', async () => {
    expect(await replayAll(database.address('owner'))).toEqual([
      { clinic: 'Apart Clinic', count: 0, bad: null },
      { clinic: 'Replay Clinic', count: 1, bad: null },
    ])
  })

  test.each([
    ['decision', 'stop', ['sameDecision', 'signatureHolds']],
    ['findings', '[{}]', ['signatureHolds']],
    ['cleared_until', '2027-05-12T14:00:00Z', ['signatureHolds']],
    ['signer_name', 'Somebody Else', ['signatureHolds']],
  ])('a change of %s behind the walls is found and named', async (column, value, what) => {
    const { found, all } = await tampered(column, value)
    expect(found?.signatureHolds).toBe(false)
    expect(all).toMatchObject({ id: determinationId, what: expect.arrayContaining(what) })
  })

  test('a stored rule set that was changed is found', async () => {
    await root.query('SET session_replication_role = replica')
    await root.query(`UPDATE rule_set SET content = jsonb_set(content, '{version}', '"9.9.9"')`)
    const found = await read(prescriber, (o) => replay(o, determinationId), { now })
    await root.query(`UPDATE rule_set SET content = jsonb_set(content, '{version}', '"1.0.0"')`)
    await root.query(
      `UPDATE rule_set SET content = jsonb_set(content, '{version}', to_jsonb(version))`,
    )
    expect(found).toMatchObject({ sameRules: false })
    expect(await read(prescriber, (o) => replay(o, determinationId), { now })).toMatchObject({
      sameRules: true,
    })
  })

  test('one of an older version is judged by its own rules, and today differs finding by finding', async () => {
    const { clientId } = ours.client
    const older = await determinedUnderOlderRules()
    expect(await read(prescriber, (o) => replay(o, older), { now })).toMatchObject({
      sameFindings: true,
      sameDecision: true,
      signatureHolds: true,
      sameRules: true,
    })
    const page = await read(prescriber, (o) => decidedPageOf(o, clientId, older), { now })
    expect(page?.view.stored.ruleSet.version).toBe('0.9.0')
    expect(page?.view.stored.decision).toBe('caution')
    expect(page?.view.today).toMatchObject({ isSame: false, decision: 'stop' })
    const kinds = page?.view.today.differences.map(({ kind, reason }) => `${reason} ${kind}`)
    expect(kinds).toContain('SCR-THYROID graver')
    expect(kinds).toContain('SCR-NURSING new')
  })

  test('is not there for a guide, the front desk, or under another client’s record', async () => {
    const { clientId } = ours.client
    const at = (viewer: StaffViewer, client: string) =>
      read(viewer, (o) => decidedPageOf(o, client, determinationId), { now })
    expect(await at(ours.guide, clientId)).toBeNull()
    expect(await at(ours.frontDesk, clientId)).toBeNull()
    expect(await at(prescriber, ours.otherClient.clientId)).toBeNull()
    expect(await at(prescriber, clientId)).not.toBeNull()
  })
})

/** A determination as an earlier version of the rules would have left it: thyroid a caution, nursing not asked. */
async function determinedUnderOlderRules(): Promise<string> {
  const current = screeningRuleSet()
  const older: RuleSet = {
    ...current,
    version: '0.9.0',
    rules: current.rules
      .filter(({ id }) => id !== 'SCR-NURSING')
      .map((rule) =>
        rule.id === 'SCR-THYROID'
          ? { ...rule, findings: rule.findings.map((spec) => ({ ...spec, severity: 'caution' })) }
          : rule,
      ),
  }
  const answers = {
    ...unanswered,
    ...healthy,
    cssrs: 'none' as const,
    dast10: 0,
    audit_c: 1,
    setting: 'in_clinic' as const,
    state_allowed: true,
    hyperthyroid_history: 'yes' as const,
    nursing: 'yes' as const,
    bp_readings: [{ systolic: 118, diastolic: 76, taken_at: now.toISOString() }],
  }
  const zone = prescriber.clinic.timeZone
  const found = evaluateScreening(older, answers, now, zone)
  const { plain, words } = inHalves(answers)
  const id = randomUUID()
  const hash = fingerprint(older)
  await act(
    prescriber,
    async (o) => {
      await o.tx.ruleSet.createMany({
        data: [
          {
            id: randomUUID(),
            hash,
            name: older.id,
            version: older.version,
            content: JSON.parse(JSON.stringify(older)) as object,
            firstUsedAt: now,
          },
        ],
      })
      const screening = await o.tx.screening.findFirstOrThrow({
        where: { clinicId: o.viewer.clinicId, clientId: ours.client.clientId },
        select: { id: true },
      })
      const row = {
        id,
        clientId: ours.client.clientId,
        screeningId: screening.id,
        outcome: 'deferred',
        decision: found.decision,
        ...NO_BOUNDS,
        settings: [],
        routes: [],
        snapshot: JSON.parse(
          JSON.stringify({
            evaluatedAt: now.toISOString(),
            zone,
            answers: plain,
            lifts: [],
            seen: '',
          }),
        ) as object,
        findings: JSON.parse(JSON.stringify(withoutWords(found.findings))) as object,
        ruleSetHash: hash,
        evaluatorVersion: found.evaluator,
        signedAt: now,
        signerName: prescriber.name,
        signerCredential: 'prescriber',
        meaning: 'determined:deferred',
      }
      const said = { words, letter: 'Not now.', reason: null }
      const seal = (column: string, text: string) =>
        sealText(o, row.clientId, { table: 'screening_determination', column, row: id }, text)
      await o.tx.screeningDetermination.createMany({
        data: [
          {
            ...row,
            signedHash: sha256Of(signedContent({ ...row, ...said })),
            snapshotWords: await seal('snapshot_words', JSON.stringify(words)),
            letter: await seal('letter', said.letter),
            ...stamp(o),
          },
        ],
      })
      return done(null)
    },
    { now },
  )
  return id
}
