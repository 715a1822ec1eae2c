import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '@portevoix/api/platform/postgres/embedded.ts'
import type { Logins } from '@portevoix/api/platform/postgres/logins.ts'
import { dropLeftovers, schemaHash, templateDatabase } from '@portevoix/api/platform/postgres/template.ts'
import type { TestProject } from 'vitest/node'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of a role that may create databases, on the server of this test run. */
    databaseUrl: string
    /** Name of the migrated, empty database that test databases are copied from. */
    databaseTemplate: string
    /** The logins that servers of tests use in such databases. */
    databaseLogins: Logins
  }
}

/**
 * Runs once per test run: a PostgreSQL for all test files, and the template of their databases. Tests take both by
 * `inject('databaseUrl')` and `inject('databaseTemplate')`. PORTEVOIX_TEST_HOME names another folder for it,
 * PORTEVOIX_TEST_DATABASE_URL another server.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = {
    info: () => {},
    warn: (_fields: Record<string, unknown>, message: string) => console.warn(message),
  }
  const migrations = { schemaDir: inProject('prisma'), migrationsDir: inProject('prisma/migrations') }
  const hash = schemaHash(migrations)
  const chosenUrl = process.env.PORTEVOIX_TEST_DATABASE_URL
  const home = process.env.PORTEVOIX_TEST_HOME ?? inProject('.portevoix/test')
  const server = chosenUrl ? undefined : await startEmbedded({ home, log, fsync: false })
  const url = chosenUrl ?? server?.url ?? ''
  const logins = server?.logins ?? loginsOf(url)
  try {
    if (server?.alone) await dropLeftovers(url, hash)
    project.provide('databaseUrl', url)
    project.provide('databaseTemplate', await templateDatabase({ url, hash, log, logins, ...migrations }))
    project.provide('databaseLogins', logins)
  } catch (error) {
    await server?.stop()
    throw error
  }
  return async () => server?.stop()
}

/** On a server of somebody's own: the same at every run, because roles outlive their databases. */
function loginsOf(url: string): Logins {
  const password = createHash('sha256').update(url).digest('base64url')
  return { serving: { name: 'login_portevoix', password }, system: { name: 'system_login_portevoix', password } }
}
