import type { Database } from './database.ts'

/**
 * Refuses to start when the roles of requests could bypass row-level security: a forgotten condition would then show
 * one organisation's rows to another.
 * @throws Error naming the problems by role and table.
 */
export async function assertRowSecurity(database: Database): Promise<void> {
  const { app, system } = await database.roles()
  const { rows: roles } = await database.pool.query<{ name: string }>(
    `SELECT r.rolname AS name FROM pg_roles r
     WHERE r.rolname IN ($1, $2)
       AND (r.rolsuper OR r.rolbypassrls OR has_schema_privilege(r.oid, 'public', 'CREATE')
         OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')))`,
    [app, system],
  )
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  )
  const wrong = [
    ...roles.map(({ name }) => `the role ${name} must not be a superuser, have BYPASSRLS, own tables or make any`),
    ...tables.map(({ name }) => `the table "${name}" does not force row-level security`),
  ]
  if (wrong.length > 0) {
    throw new Error(
      `Organisations would not be isolated in this database: ${wrong.join('; ')}. Fix this before starting the server.`,
    )
  }
}
