import type { Client } from 'pg'

/** The role that the migrations grant to. The embedded database's application signs in as it. */
export const appRole = 'stillwater_app'

const known = async (client: Client, role: string) =>
  ((await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount ?? 0) > 0

/** The name that the application signs in with, out of its address. */
export function userOf(address: string): string {
  return decodeURIComponent(new URL(address).username)
}

/**
 * On a PostgreSQL of the clinic's own: makes `stillwater_app` where it is missing and puts the
 * application's own role into it. Throws with the statements to run where the owner may not do this.
 */
export async function ensureAppRole(owner: Client, user: string): Promise<void> {
  const id = (name: string) => owner.escapeIdentifier(name)
  const statements: string[] = []
  if (!(await known(owner, appRole))) statements.push(`CREATE ROLE ${appRole} NOLOGIN`)
  if (user !== appRole) {
    const { rows } = statements.length
      ? { rows: [{ member: false }] }
      : await owner.query('select pg_has_role($1, $2, $3) as member', [user, appRole, 'USAGE'])
    if (!rows[0]?.member) statements.push(`GRANT ${appRole} TO ${id(user)}`)
  }
  for (const statement of statements) {
    await owner.query(statement).catch((cause: unknown) => {
      throw new Error(
        `The owner of the database may not prepare the application's role. Run this once as an administrator of PostgreSQL, then start again:\n${statements.map((s) => `  ${s};`).join('\n')}`,
        { cause },
      )
    })
  }
}

/** The wall between clinics is row-level security: a role that passes through it may not serve. */
export async function refuseMightyRole(owner: Client, user: string): Promise<void> {
  const { rows } = await owner.query<{ mighty: boolean; owns: boolean }>(
    `select r.rolsuper or r.rolbypassrls as mighty,
            exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'public' and c.relkind in ('r', 'p')
                       and pg_has_role(r.oid, c.relowner, 'USAGE')) as owns
       from pg_roles r where r.rolname = $1`,
    [user],
  )
  const role = rows[0]
  if (!role) throw new Error(`The role “${user}” of DATABASE_URL does not exist.`)
  if (role.mighty || role.owns) {
    throw new Error(
      `DATABASE_URL signs in as “${user}”, which ${role.mighty ? 'passes through row-level security' : 'owns the tables'}. Use a role that neither owns the tables nor has SUPERUSER or BYPASSRLS, and name the owner in DATABASE_OWNER_URL.`,
    )
  }
}
