import type pg from 'pg'
import { DatabaseSetupError } from './setup-error.ts'

/** Extensions that come with PostgreSQL: filters find parts of texts by them. */
const EXTENSIONS: readonly string[] = ['btree_gin', 'pg_trgm']

/**
 * @throws DatabaseSetupError with what to do when this PostgreSQL does not have the extensions, or when they are not in the
 * database and this login may not add them.
 */
export async function requireExtensions(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{
    name: string
    offered: boolean
    able: boolean
    owner: string
    database: string
  }>(
    `SELECT name, EXISTS (SELECT FROM pg_available_extensions a WHERE a.name = wanted.name) AS offered,
            has_database_privilege(current_database(), 'CREATE') AS able,
            current_user AS owner, current_database() AS database
       FROM unnest($1::text[]) AS wanted(name)
      WHERE NOT EXISTS (SELECT FROM pg_extension e WHERE e.extname = wanted.name)`,
    [EXTENSIONS],
  )
  const absent = rows.filter(({ offered }) => !offered).map(({ name }) => name)
  if (absent.length > 0) {
    throw new DatabaseSetupError(
      `This PostgreSQL does not have the extensions that Portevoix needs: ${absent.join(', ')}.`,
      'Install the package of additional modules that belongs to its version (such as postgresql-contrib), then start again.',
    )
  }
  const [first] = rows
  if (!first || first.able) return
  throw new DatabaseSetupError(
    `The role ${first.owner} cannot add extensions to the database ${first.database}.`,
    `Ask an administrator to run these statements in that database, then start again:\n\n${rows
      .map(({ name }) => `  CREATE EXTENSION ${name};`)
      .join('\n')}\n`,
  )
}
