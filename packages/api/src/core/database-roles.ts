/** The two roles that transactions assume. They cannot log in and own nothing. */
export interface DatabaseRoles {
  /** Sees the rows of the organisation that is set in the transaction. */
  readonly app: string
  /** Reads across organisations in the tables granted to it, and works on the queues. */
  readonly system: string
}

/** Runs one statement: a pg client or pool. */
export interface Queryable {
  query(text: string): Promise<{ rows: unknown[] }>
}

const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/

/**
 * The prefix of a database's roles. PostgreSQL roles belong to all databases of a server, so their names contain the
 * database's name: no role of another database has rights in this one.
 */
export function rolePrefix(database: string): string {
  const plain = database.toLowerCase().replace(/[^a-z0-9_]/g, '_')
  const begun = /^(?!pg_)[a-z_]/.test(plain) ? plain : `db_${plain}`
  if (begun === database && begun.length <= LONGEST_PREFIX) return begun
  return `${begun.slice(0, LONGEST_PREFIX - 9)}_${shortHash(database)}`
}

/** Keeps names with `system_login_` in front within PostgreSQL's 63 bytes. */
const LONGEST_PREFIX = 48

/** FNV-1a: distinguishes two names that become equal when normalised. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

export const rolesWithPrefix = (prefix: string): DatabaseRoles => ({ app: `${prefix}_app`, system: `${prefix}_system` })

/**
 * Reads the roles of a database: those that its policies name, or those that the first migration will create.
 * @throws Error when the policies name roles in another way than our migrations do.
 */
export async function readRoles(client: Queryable): Promise<DatabaseRoles> {
  const { rows } = await client.query(
    `SELECT current_database() AS database, max(r.rolname) FILTER (WHERE p.polname = 'one_organization') AS app,
            max(r.rolname) FILTER (WHERE p.polname = 'system') AS system
       FROM (SELECT) AS always
       LEFT JOIN pg_policy p ON p.polrelid = to_regclass('"Organization"')
       LEFT JOIN pg_roles r ON r.oid = p.polroles[1]`,
  )
  const [found] = rows as { database: string; app: string | null; system: string | null }[]
  const made = rolesWithPrefix(rolePrefix(found?.database ?? ''))
  const roles = { app: found?.app ?? made.app, system: found?.system ?? made.system }
  if (!PLAIN_NAME.test(roles.app) || !PLAIN_NAME.test(roles.system)) {
    throw new Error(`The database has policies for roles that Portevoix did not create: ${roles.app}, ${roles.system}.`)
  }
  return roles
}
