import { fileURLToPath } from 'node:url'
import { startEmbedded } from '@portevoix/api/platform/postgres/embedded.ts'
import { dropLeftovers, schemaHash, templateDatabase } from '@portevoix/api/platform/postgres/template.ts'
import type { TestProject } from 'vitest/node'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of a role that may create databases, on the server of this test run. */
    databaseUrl: string
    /** Name of the migrated, empty database that test databases are copied from. */
    databaseTemplate: string
  }
}

/**
 * Runs once per test run: a PostgreSQL for all test files, and the template of their databases. Tests take both by
 * `inject('databaseUrl')` and `inject('databaseTemplate')`. PORTEVOIX_TEST_DATABASE_URL names another server.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = {
    info: () => {},
    warn: (_fields: Record<string, unknown>, message: string) => console.warn(message),
  }
  const migrations = { schemaDir: inProject('prisma'), migrationsDir: inProject('prisma/migrations') }
  const hash = schemaHash(migrations)
  const given = process.env.PORTEVOIX_TEST_DATABASE_URL
  const server = given ? undefined : await startEmbedded({ home: inProject('.portevoix/test'), log, fsync: false })
  const url = given ?? server?.url ?? ''
  try {
    if (server?.alone) await dropLeftovers(url, hash)
    project.provide('databaseUrl', url)
    project.provide('databaseTemplate', await templateDatabase({ url, hash, log, ...migrations }))
  } catch (error) {
    await server?.stop()
    throw error
  }
  return async () => server?.stop()
}
