import type { Pool } from 'pg'
import type { Database } from './database.ts'
import type { Log } from './log.ts'

/** What PostgreSQL reports about the login of a connection. */
export interface LoginFacts {
  readonly name: string
  /** Attributes that give a role more than its grants. */
  readonly attributes: readonly string[]
  readonly inherits: boolean
  readonly owns: number
  /** Roles that it can assume, directly or through others. */
  readonly memberOf: readonly string[]
}

/** The rights of a login beyond its work; empty when there are none. */
export function excessOf(
  login: LoginFacts,
  allowed: { memberOf: readonly string[]; inherits: boolean },
): readonly string[] {
  const others = login.memberOf.filter((role) => !allowed.memberOf.includes(role))
  return [
    ...login.attributes.map((attribute) => `${login.name} has ${attribute}`),
    ...(login.inherits && !allowed.inherits ? [`${login.name} has INHERIT`] : []),
    ...(login.owns > 0 ? [`${login.name} owns ${login.owns} tables, functions or schemas`] : []),
    ...(others.length > 0 ? [`${login.name} is a member of ${others.join(', ')}`] : []),
  ]
}

/**
 * Checks the rights of the logins. Row-level security protects against a forgotten condition; against injected SQL only
 * the login does, because such SQL can return from any role to the login. So the login must have no rights of its own.
 * @throws Error naming the rights that either login has beyond its work. With one login for everything this is only a
 * warning.
 */
export async function judgeLogins(database: Database, log: Log): Promise<void> {
  if (database.systemPool === database.pool) {
    log.warn(
      {},
      'One login (DATABASE_URL) does everything, including the owner’s work. The next release will refuse to start like this. ' +
        '`portevoix migrate` creates two logins that own nothing and prints their addresses; see “Your own PostgreSQL” in README.md.',
    )
    return
  }
  const { app, system } = await database.roles()
  const excess = [
    ...excessOf(await factsOf(database.pool), { memberOf: [app], inherits: false }),
    ...excessOf(await factsOf(database.systemPool), { memberOf: [app, system], inherits: true }),
  ]
  if (excess.length === 0) return
  throw new Error(
    `A login of the server has more rights than it needs: ${excess.join('; ')}. ` +
      'Revoke them, or let `portevoix migrate` create logins.',
  )
}

async function factsOf(pool: Pool): Promise<LoginFacts> {
  const { rows } = await pool.query<LoginFacts>(
    `SELECT l.rolname AS name, l.rolinherit AS inherits,
            array_remove(ARRAY[
              CASE WHEN l.rolsuper THEN 'SUPERUSER' END, CASE WHEN l.rolbypassrls THEN 'BYPASSRLS' END,
              CASE WHEN l.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN l.rolcreatedb THEN 'CREATEDB' END,
              CASE WHEN l.rolreplication THEN 'REPLICATION' END], NULL) AS attributes,
            (SELECT count(*)::int FROM pg_class c WHERE c.relowner = l.oid)
              + (SELECT count(*)::int FROM pg_proc p WHERE p.proowner = l.oid)
              + (SELECT count(*)::int FROM pg_namespace n WHERE n.nspowner = l.oid) AS owns,
            ARRAY(SELECT r.rolname::text FROM pg_roles r
                   WHERE r.oid <> l.oid AND NOT l.rolsuper AND pg_has_role(l.oid, r.oid, 'MEMBER')) AS "memberOf"
       FROM pg_roles l WHERE l.rolname = session_user`,
  )
  const [facts] = rows
  if (!facts) throw new Error('The database did not report the current login.')
  return facts
}
