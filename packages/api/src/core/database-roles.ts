/** The two roles that transactions assume. They log in nowhere and own nothing. */
export interface DatabaseRoles {
  /** Sees the rows of the organisation that the transaction names. */
  readonly app: string
  /** Looks across organisations in the tables admitted to it, and works on the queues. */
  readonly system: string
}

/** Something that runs one statement: a client or a pool of pg. */
export interface Queryable {
  query(text: string): Promise<{ rows: unknown[] }>
}

const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/

/**
 * What the names of a database's roles begin with. Roles belong to all databases of a PostgreSQL, so they bear the name
 * of theirs: nobody's role of another database has rights in this one.
 */
export function rolePrefix(database: string): string {
  const plain = database.toLowerCase().replace(/[^a-z0-9_]/g, '_')
  const begun = /^(?!pg_)[a-z_]/.test(plain) ? plain : `db_${plain}`
  if (begun === database && begun.length <= LONGEST_PREFIX) return begun
  return `${begun.slice(0, LONGEST_PREFIX - 9)}_${shortHash(database)}`
}

/** With `system_login_` before it, a name has at most the 63 bytes that PostgreSQL keeps of one. */
const LONGEST_PREFIX = 48

/** FNV-1a: tells two names apart that are the same once they are plain. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

export const rolesWithPrefix = (prefix: string): DatabaseRoles => ({ app: `${prefix}_app`, system: `${prefix}_system` })

/**
 * The roles of a database: those its policies name, or, before there are any, those that the first migration makes.
 * @throws Error where they are named in a way that no migration of ours names roles.
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
    throw new Error(`The database has policies for other roles than Portevoix makes: ${roles.app}, ${roles.system}.`)
  }
  return roles
}
