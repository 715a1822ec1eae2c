import pg from 'pg'
import type { DatabaseRoles } from '../../core/database-roles.ts'
import { failureCode } from './connection.ts'
import { DatabaseSetupError } from './setup-error.ts'

/** A role that the server logs in with. */
export interface Login {
  readonly name: string
  /** Null: it exists, and its password is somebody else's to know. */
  readonly password: string | null
}

/** The two logins of a server; neither owns anything. */
export interface Logins {
  /** Answers requests: may assume the role of one organisation, and nothing else. */
  readonly serving: Login
  /** Looks across organisations and works on the queues. */
  readonly system: Login
}

const INSUFFICIENT_PRIVILEGE = '42501'

/** The logins that a database gets where nobody names others. */
export function defaultLogins(prefix: string, newPassword: () => string): Logins {
  return {
    serving: { name: `login_${prefix}`, password: newPassword() },
    system: { name: `system_login_${prefix}`, password: newPassword() },
  }
}

/**
 * What makes roles and logins, for somebody who may: one statement each, in order. An owner that may not make roles
 * needs them all to be there before it migrates.
 */
export function rolesByHand(options: {
  database: string
  owner: string
  roles: DatabaseRoles
  logins: Logins
}): string[] {
  const name = pg.escapeIdentifier
  const { app, system } = options.roles
  const { serving, system: systemLogin } = options.logins
  const password = (login: Login) => pg.escapeLiteral(login.password ?? 'CHOOSE ONE')
  return [
    `CREATE ROLE ${name(app)} NOLOGIN NOSUPERUSER NOBYPASSRLS`,
    `CREATE ROLE ${name(system)} NOLOGIN NOSUPERUSER NOBYPASSRLS`,
    `GRANT ${name(app)}, ${name(system)} TO ${name(options.owner)}`,
    createLogin(serving.name, 'NOINHERIT', password(serving)),
    createLogin(systemLogin.name, 'INHERIT', password(systemLogin)),
    `GRANT ${name(app)} TO ${name(serving.name)}`,
    `GRANT ${name(app)}, ${name(system)} TO ${name(systemLogin.name)}`,
    ...closeDatabase(options.database, options.logins),
  ]
}

function createLogin(name: string, inherits: 'INHERIT' | 'NOINHERIT', password: string): string {
  const without = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
  return `CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN ${inherits} ${without} PASSWORD ${password}`
}

/** Nobody else's login comes in, although all databases of a PostgreSQL share their roles; nobody makes tables. */
export function closeDatabase(database: string, { serving, system }: Logins): string[] {
  const name = pg.escapeIdentifier
  return [
    `REVOKE CONNECT, TEMPORARY ON DATABASE ${name(database)} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name(database)} TO ${name(serving.name)}, ${name(system.name)}`,
  ]
}

/** @throws DatabaseSetupError with the statements to run, where the roles are missing and this login may not make them. */
export async function requireRoles(client: pg.Client, roles: DatabaseRoles): Promise<void> {
  const { rows } = await client.query<{ able: boolean; found: number; owner: string; database: string }>(
    `SELECT rolcreaterole OR rolsuper AS able, rolname AS owner, current_database() AS database,
            (SELECT count(*)::int FROM pg_roles WHERE rolname IN ($1, $2)) AS found
       FROM pg_roles WHERE rolname = current_user`,
    [roles.app, roles.system],
  )
  const [facts] = rows
  if (!facts || facts.able || facts.found === 2) return
  const logins = defaultLogins(prefixOf(roles), () => 'CHOOSE ONE')
  throw missingRoles({ database: facts.database, owner: facts.owner, roles, logins })
}

const prefixOf = (roles: DatabaseRoles): string => roles.app.replace(/_app$/, '')

function missingRoles(options: Parameters<typeof rolesByHand>[0]): DatabaseSetupError {
  return new DatabaseSetupError(
    `The role ${options.owner} may not make roles, and some of those that Portevoix needs are missing.`,
    `Let somebody who may run these statements, then start again:\n\n${rolesByHand(options)
      .map((statement) => `  ${statement};`)
      .join('\n')}\n`,
  )
}

/**
 * Makes the logins of a migrated database where they are missing, and gives them what they may do.
 * @param client of the owner, in a transaction.
 * @returns the logins that this call made.
 * @throws DatabaseSetupError with the statements to run, where the owner may not make them.
 */
export async function makeLogins(client: pg.Client, roles: DatabaseRoles, logins: Logins): Promise<Login[]> {
  const { rows } = await client.query<{ owner: string; database: string }>(
    'SELECT current_user AS owner, current_database() AS database',
  )
  const { owner = '', database = '' } = rows[0] ?? {}
  try {
    const made: Login[] = []
    if (await makeLogin(client, logins.serving, 'NOINHERIT')) made.push(logins.serving)
    if (await makeLogin(client, logins.system, 'INHERIT')) made.push(logins.system)
    await grantMissing(client, roles.app, logins.serving.name)
    await grantMissing(client, roles.app, logins.system.name)
    await grantMissing(client, roles.system, logins.system.name)
    for (const statement of closeDatabase(database, logins)) await client.query(statement)
    return made
  } catch (error) {
    if (failureCode(error) !== INSUFFICIENT_PRIVILEGE) throw error
    throw missingRoles({ database, owner, roles, logins })
  }
}

/** @returns whether this call made it. */
async function makeLogin(client: pg.Client, login: Login, inherits: 'INHERIT' | 'NOINHERIT'): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login.name])
  if (rowCount) return false
  if (login.password === null) {
    throw new DatabaseSetupError(
      `The login ${login.name} does not exist, and its address has no password to make it with.`,
      'Put one into its address (postgresql://NAME:PASSWORD@…).',
    )
  }
  await client.query(createLogin(login.name, inherits, pg.escapeLiteral(login.password)))
  return true
}

async function grantMissing(client: pg.Client, role: string, login: string): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member
      WHERE r.rolname = $1 AND l.rolname = $2`,
    [role, login],
  )
  if (!rowCount) await client.query(`GRANT ${pg.escapeIdentifier(role)} TO ${pg.escapeIdentifier(login)}`)
}
