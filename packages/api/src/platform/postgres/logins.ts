import pg from 'pg'
import type { DatabaseRoles } from '../../core/database-roles.ts'
import { failureCode } from './connection.ts'
import { DatabaseSetupError } from './setup-error.ts'

/** A role that the server logs in with. */
export interface Login {
  readonly name: string
  /** Null when the login exists and its password is not known here. */
  readonly password: string | null
}

/** The two logins of a server; neither owns anything. */
export interface Logins {
  /** Answers requests: can only assume the role for one organisation. */
  readonly serving: Login
  /** Reads across organisations and works on the queues. */
  readonly system: Login
}

const INSUFFICIENT_PRIVILEGE = '42501'

/** The default logins of a database. */
export function defaultLogins(prefix: string, newPassword: () => string): Logins {
  return {
    serving: { name: `login_${prefix}`, password: newPassword() },
    system: { name: `system_login_${prefix}`, password: newPassword() },
  }
}

/**
 * The statements that create roles and logins, in order, for an administrator. An owner that cannot create roles needs
 * them before it migrates.
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
    ...limitLogins([serving, systemLogin]),
  ]
}

function createLogin(name: string, inherits: 'INHERIT' | 'NOINHERIT', password: string): string {
  const without = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
  return `CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN ${inherits} ${without} PASSWORD ${password}`
}

/**
 * Closes the database to other logins, although all databases of a PostgreSQL share their roles, and stops everybody
 * from creating tables.
 */
export function closeDatabase(database: string, { serving, system }: Logins): string[] {
  const name = pg.escapeIdentifier
  return [
    `REVOKE CONNECT, TEMPORARY ON DATABASE ${name(database)} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name(database)} TO ${name(serving.name)}, ${name(system.name)}`,
  ]
}

/**
 * Ends connections of the logins that leave a transaction open: followers of events wait for every transaction that writes.
 * Logins from before have the limit in each transaction that the server begins.
 */
export function limitLogins(logins: readonly Login[]): string[] {
  return logins.map(
    ({ name }) => `ALTER ROLE ${pg.escapeIdentifier(name)} SET idle_in_transaction_session_timeout = '30s'`,
  )
}

/** @throws DatabaseSetupError with the statements to run when roles are missing and this login cannot create them. */
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
    `The role ${options.owner} cannot create roles, and some roles that Portevoix needs are missing.`,
    `Ask an administrator to run these statements, then start again:\n\n${rolesByHand(options)
      .map((statement) => `  ${statement};`)
      .join('\n')}\n`,
  )
}

/**
 * Creates the logins of a migrated database if they are missing, and grants their rights.
 * @param client of the owner, in a transaction.
 * @returns the logins that this call created.
 * @throws DatabaseSetupError with the statements to run when the owner cannot create them.
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
    for (const statement of limitLogins(made)) await client.query(statement)
    return made
  } catch (error) {
    if (failureCode(error) !== INSUFFICIENT_PRIVILEGE) throw error
    throw missingRoles({ database, owner, roles, logins })
  }
}

/** @returns whether this call created it. */
async function makeLogin(client: pg.Client, login: Login, inherits: 'INHERIT' | 'NOINHERIT'): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login.name])
  if (rowCount) return false
  if (login.password === null) {
    throw new DatabaseSetupError(
      `The login ${login.name} does not exist, and its address has no password to create it with.`,
      'Add one to its address (postgresql://NAME:PASSWORD@…).',
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
