/**
 * Writes a migration: `node scripts/migration.mjs NAME [--from REVISION]` compares prisma/**.prisma as of a git
 * revision (HEAD when left out) with the working tree and writes the SQL to prisma/migrations/<time>_<NAME>/, with the protection of new tables. Read and complete
 * the SQL: functions and rows of before are not part of Prisma's schema.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

if (Number(process.versions.node.split('.')[0]) < 26) {
  console.error('Run it by the project’s Node: npm exec -- node scripts/migration.mjs NAME')
  process.exit(1)
}
const { PrismaPg } = await import('@prisma/adapter-pg')
const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
const { SchemaEngine } = await import('@prisma/schema-engine-wasm')
const { readMigrations, servesSince } = await import('../packages/api/src/platform/postgres/migration-state.ts')
const { startEmbedded } = await import('../packages/api/src/platform/postgres/embedded.ts')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: 'HEAD' } },
})
const name = positionals[0]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: node scripts/migration.mjs NAME [--from REVISION]   (NAME in a-z, 0-9 and _)')
  process.exit(1)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })

const before = git('ls-tree', '-r', '--name-only', values.from, 'prisma/')
  .split('\n')
  .filter((path) => path.endsWith('.prisma'))
  .map((path) => ({ path, content: git('show', `${values.from}:${path}`) }))
const after = readdirSync(join(root, 'prisma'), { recursive: true })
  .filter((path) => path.endsWith('.prisma'))
  .map((path) => ({ path: `prisma/${path}`, content: readFileSync(join(root, 'prisma', path), 'utf8') }))

/** What new tables of an organisation need beside their columns; triggers keep `updatedAt`, and tell the feed of each change. */
function protections(sql) {
  const tables = [...sql.matchAll(/CREATE TABLE "(\w+)" \((.*?)\n\);/gs)].filter(([, , body]) =>
    body.includes('"organizationId"'),
  )
  return tables
    .map(([, table, body]) => {
      const touch = `CREATE TRIGGER touch BEFORE UPDATE ON "${table}" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();
SELECT portevoix_tell_changes('${table}', '${table}', 'id', 'updatedAt');\n`
      return `\nSELECT portevoix_protect('${table}');\n${body.includes('"updatedAt"') ? touch : ''}`
    })
    .join('')
}

// The comparison itself reads no database, but the engine does not start without a connection.
const log = { info: () => {}, warn: (_fields, message) => console.warn(message) }
const server = await startEmbedded({ home: join(root, '.portevoix', 'test'), log, fsync: false })
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: server.url }))
const engine = await SchemaEngine.new(
  { datamodels: after.map(({ path, content }) => [path, content]) },
  () => {},
  adapter,
)
const side = (files) => (files.length ? { tag: 'schemaDatamodel', files } : { tag: 'empty' })
const { stdout } = await engine.diff({
  from: side(before),
  to: side(after),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
})
await server.stop()
if (!stdout?.trim() || stdout.includes('This is an empty migration')) {
  console.log(`The schema is as it was in ${values.from}: nothing to migrate.`)
} else {
  const migrations = join(root, 'prisma', 'migrations')
  const known = readMigrations(migrations)
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  // Migrations are applied in the order of their names.
  const time = Math.max(Number(now), Number(known.at(-1)?.name.slice(0, 14) ?? 0) + 1)
  const folder = join(migrations, `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  const oldest = known
    .map(({ sql }) => servesSince(sql))
    .filter(Boolean)
    .at(-1)
  writeFileSync(join(folder, 'migration.sql'), `-- Oldest server: ${oldest}\n${stdout}${protections(stdout)}`)
  console.log(`Wrote prisma/migrations/${time}_${name}/migration.sql. Read it before you commit it.`)
  console.log('Where servers of before cannot work with it, its first line names itself: see docs/decisions/0107.')
}
// The engine leaves its connection open.
process.exit(0)
