import type { Pool } from 'pg'
import type { Database } from './database.ts'
import type { Log } from './log.ts'

/** What PostgreSQL says of the role that a connection logged in with. */
export interface LoginFacts {
  readonly name: string
  /** Attributes that let a role do more than it was granted. */
  readonly attributes: readonly string[]
  readonly inherits: boolean
  readonly owns: number
  /** Roles that it may assume, directly or through others. */
  readonly memberOf: readonly string[]
}

/** Why a login may do more than its work needs; empty where it may not. */
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
 * Row-level security stops a forgotten condition; that injected SQL gets no further than one organisation is up to the
 * login: it can return to that role from any other. So it must be able to do nothing by itself.
 * @throws Error naming what either login may do beyond its work. Where one login does everything this is a warning.
 */
export async function judgeLogins(database: Database, log: Log): Promise<void> {
  if (database.systemPool === database.pool) {
    log.warn(
      {},
      'One login does everything (DATABASE_URL), the owner’s work too: the next release will not serve so. ' +
        'portevoix migrate makes two logins that own nothing and prints their addresses; see “Your own PostgreSQL” in README.md.',
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
    `A login of the server may do more than its work needs: ${excess.join('; ')}. ` +
      'Take that from it, or let portevoix migrate make logins.',
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
  if (!facts) throw new Error('The database does not say who is logged in.')
  return facts
}
