import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sourcesOf } from '@/lib/architecture/sources'
import { appRole } from './app-role'
import { testDatabase } from './testing/database'

/**
 * Every function that runs with the owner's rights, and so behind the wall: what keeps it to its purpose. A new one
 * stands here first.
 *
 * viewer: keeps to the clinic of this transaction's viewer by itself.
 * secret: answers whoever holds the exact secret's hash, with ids and what the next page needs.
 * machine: answers ids or a yes across clinics, for the process itself; each id's work then runs behind its own wall.
 * account: acts on the one person that server code names. It cannot know who asks, since it runs before there is a
 *   viewer. The last test here keeps it to the few files that name the signed-in person, the holder of a link, or a
 *   member whom they have read in their own clinic.
 * trigger: is called by a write alone.
 * inner: is called by the others alone; the application may not.
 */
const PURPOSES = {
  viewer: [
    'busy_spans',
    'circle_first_names',
    'circle_seats_taken',
    'clearance_covers',
    'clients_in_care',
    'covered_members',
    'directs_the_clinic',
    'hold_stock_lot',
    'note_event',
    'shared_entries',
    'shares_for_me',
  ],
  secret: [
    'board_device_by_secret',
    'calendar_feed_by_token',
    'invitation_by_token',
    'monitor_link_by_cookie',
    'monitor_link_by_secret',
    'sign_in_viewer',
    'use_sign_in_code',
  ],
  machine: [
    'all_clinics',
    'any_administrator',
    'mail_to_send',
    'migration_is_applied',
    'sign_ins_without_membership',
    'throttle',
    'tries_so_far',
    'verify_audit',
    'work_come_due',
  ],
  account: [
    'confirm_sign_in',
    'cover_sign_in',
    'end_sign_in',
    'keep_sign_in_code',
    'memberships_of',
    'open_sign_in',
    'person_by_id',
    'person_to_sign_in',
    'set_first_password',
    'set_password',
    'set_totp',
    'sign_ins_of',
    'start_person',
    'start_sign_in',
    'use_totp_step',
  ],
  trigger: [
    'circle_has_a_seat',
    'circle_needs_free_time',
    'dose_needs_guards',
    'dose_outlasts_gap',
    'protocol_signature_is_own',
    'protocol_version_is_signed',
    'appointment_keeps_offered_times',
    'keeps_circles_free',
    'offer_needs_free_time',
    'session_moves_along_edges',
    'stock_keeps_balance',
    'withdrawal_locks_clearance',
  ],
  inner: ['audit_change', 'chain_event', 'record_event'],
} as const

let root: Client

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
})
afterAll(() => root.end())

interface Written {
  readonly name: string
  readonly definer: boolean
  readonly path: string | null
  readonly forAll: boolean
  readonly forApp: boolean
}

const functions = async (): Promise<readonly Written[]> =>
  (
    await root.query<Written>(
      `SELECT p.proname AS name, p.prosecdef AS definer,
              (SELECT s FROM unnest(p.proconfig) s WHERE s LIKE 'search_path=%') AS path,
              EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                       WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE') AS "forAll",
              has_function_privilege($1, p.oid, 'EXECUTE') AS "forApp"
         FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        ORDER BY 1`,
      [appRole],
    )
  ).rows

test('each function with the owner’s rights is known by its purpose', async () => {
  const mighty = (await functions()).filter(({ definer }) => definer).map(({ name }) => name)
  expect(mighty).toEqual(Object.values(PURPOSES).flat().toSorted())
})

test('none of them can be led to another table: the way they look is written down, the caller’s own tables last', async () => {
  const loose = (await functions()).filter(
    ({ definer, path }) => definer && path !== 'search_path=public, pg_temp',
  )
  expect(loose).toEqual([])
})

test('nobody but the application’s role may call a function of ours, and the audit’s writers not even that one', async () => {
  const all = await functions()
  expect(all.filter(({ forAll }) => forAll)).toEqual([])
  expect(all.filter(({ forApp }) => !forApp).map(({ name }) => name)).toEqual([
    'audit_change',
    'audit_text',
    'chain_event',
    'record_event',
  ])
})

test('what acts on an account is called only where the person was proved or read behind the wall', () => {
  const call = new RegExp(`\\b(${PURPOSES.account.join('|')})\\(`)
  const callers = sourcesOf('app', 'components', 'lib')
    .filter(({ path, text }) => !path.includes('.test.') && call.test(text))
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('lib/auth/'))
  expect(callers.toSorted()).toEqual([
    'lib/alerts/staff-to-tell.ts',
    'lib/invitations/commands.ts',
    'lib/invitations/first-administrator.ts',
    'lib/invitations/take.ts',
    'lib/messages/letters.ts',
    'lib/people/commands.ts',
    'lib/people/enrol.ts',
    'lib/people/queries.ts',
  ])
})
