import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { migrationState, servesMeanwhile } from './migration-state.ts'
import { createTestDatabase, dropLeftovers, schemaHash, templateDatabase } from './template.ts'

const log = { info: () => {}, warn: () => {} }
const FIRST = 'CREATE TABLE "Fact" ("id" INTEGER NOT NULL PRIMARY KEY);'
let folder: string
let server: EmbeddedPostgres
let url: string
let count = 0
let paths: { schemaDir: string; migrationsDir: string; log: typeof log }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'porte voix '))
  chmodSync(folder, 0o755)
  server = await startEmbedded({ home: join(folder, 'home'), log, fsync: false })
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  count += 1
  const schemaDir = join(folder, `prisma${count}`)
  paths = { schemaDir, migrationsDir: join(schemaDir, 'migrations'), log }
  mkdirSync(schemaDir)
  writeFileSync(
    join(schemaDir, 'schema.prisma'),
    'datasource db {\n  provider = "postgresql"\n}\nmodel Fact {\n  id Int @id\n}\n',
  )
  addMigration('1_first', FIRST)
  await query(server.url, `CREATE DATABASE d${count}`)
  url = server.url.replace(/portevoix$/, `d${count}`)
})

function addMigration(name: string, sql: string): void {
  mkdirSync(join(paths.migrationsDir, name), { recursive: true })
  writeFileSync(join(paths.migrationsDir, name, 'migration.sql'), sql)
}

async function query(at: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(at)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('migrate', () => {
  it('applies missing migrations once, with concurrent processes', async () => {
    const both = await Promise.all([migrate({ url, ...paths }), migrate({ url, ...paths })])
    expect(both.flatMap(({ applied }) => applied)).toEqual(['1_first'])
    addMigration('2_second', 'ALTER TABLE "Fact" ADD COLUMN "note" TEXT;')
    expect(await migrate({ url, ...paths })).toEqual({ applied: ['2_second'], notes: [] })
    expect(await migrate({ url, ...paths })).toEqual({ applied: [], notes: [] })
  })

  it('keeps semicolons in functions, texts and comments', async () => {
    addMigration(
      '2_function',
      `-- one; two\nCREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 'a;b'; END $$;`,
    )
    await migrate({ url, ...paths })
    expect(await query(url, 'SELECT f()')).toEqual([{ f: 'a;b' }])
  })

  it('rolls back a failing migration, says where it failed, and refuses to continue until that is resolved', async () => {
    await migrate({ url, ...paths })
    addMigration('2_wrong', 'CREATE TABLE half (n int);\nSELECT missing FROM "Fact";')
    await expect(migrate({ url, ...paths })).rejects.toThrow(
      /2_wrong failed:[\s\S]*"missing".*line 2[\s\S]*rolled_back_at/,
    )
    expect(await query(url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }])
    await expect(migrate({ url, ...paths })).rejects.toThrow(/2_wrong failed/)
    addMigration('2_wrong', 'CREATE TABLE half (n int);')
    await query(url, `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL`)
    expect(await migrate({ url, ...paths })).toEqual({ applied: ['2_wrong'], notes: [] })
  })

  it('compares no whole tables row by row, and leaves the settings of others as they are', async () => {
    addMigration(
      '2_plans',
      `CREATE TABLE "Plan" AS SELECT current_setting('enable_nestloop') AS loops, current_setting('jit') AS jit;`,
    )
    await migrate({ url, ...paths })
    expect(await query(url, 'SELECT * FROM "Plan"')).toEqual([{ loops: 'off', jit: 'off' }])
    expect(await query(url, `SELECT current_setting('enable_nestloop') AS loops`)).toEqual([{ loops: 'on' }])
  })

  it('repeats a migration that was killed midway', async () => {
    await migrate({ url, ...paths })
    addMigration('2_long', 'CREATE TABLE long (n int);')
    await query(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('11111111-1111-1111-1111-111111111111', 'x', '2_long')`,
    )
    expect(await migrate({ url, ...paths })).toEqual({ applied: ['2_long'], notes: [] })
  })

  it('refuses a database that is newer than the code', async () => {
    addMigration('9_future', 'SELECT 1;')
    await migrate({ url, ...paths })
    rmSync(join(paths.migrationsDir, '9_future'), { recursive: true })
    await expect(migrate({ url, ...paths })).rejects.toThrow(/newer than this Portevoix.*9_future/)
  })

  it('accepts a newer database that says that it still serves this code, and no other', async () => {
    const says = (name: string) =>
      `CREATE OR REPLACE FUNCTION portevoix_oldest_server() RETURNS text LANGUAGE sql AS $$ SELECT '${name}'::text $$;`
    addMigration('2_says', says('2_says'))
    addMigration('9_wider', 'SELECT 1;')
    await migrate({ url, ...paths })
    rmSync(join(paths.migrationsDir, '9_wider'), { recursive: true })
    expect(await migrate({ url, ...paths })).toEqual({ applied: [], notes: [] })
    expect(await migrationState(url, paths.migrationsDir)).toEqual({
      ...{ missing: [], newer: ['9_wider'], oldestServer: '2_says', queueVersion: null },
    })
    await query(url, says('9_wider'))
    await expect(migrate({ url, ...paths })).rejects.toThrow(/newer than this Portevoix.*9_wider/)
  })

  it('knows whether servers can go on while migrations are applied', () => {
    const says = (name: string) => ({ name: '9', sql: `-- Oldest server: ${name}\nSELECT 1;` })
    expect(servesMeanwhile([says('2_b'), says('1_a')], '2_b')).toBe(true)
    expect(servesMeanwhile([says('2_b'), says('3_c')], '2_b')).toBe(false)
    expect(servesMeanwhile([{ name: '9', sql: 'SELECT 1;' }], '2_b')).toBe(false)
  })

  it('names host and port of an unreachable database, and never the password', async () => {
    const away = 'postgresql://someone:s3cret-word@127.0.0.1:1/nowhere'
    const failure = await migrate({ url: away, ...paths }).catch((error: Error) => error)
    expect(String(failure)).toMatch(/127\.0\.0\.1, port 1/)
    expect(JSON.stringify(failure) + String(failure)).not.toContain('s3cret-word')
    const wrong = url.replace(/:[^:@]+@/, ':s3cret-word@')
    await expect(migrate({ url: wrong, ...paths })).rejects.toThrow(/refused the user portevoix/)
  })
})

describe('test databases', () => {
  it('are copies of one migrated template, which concurrent runs create once', async () => {
    const options = { url: server.url, hash: schemaHash(paths), ...paths }
    const names = await Promise.all([templateDatabase(options), templateDatabase(options)])
    expect(new Set(names).size).toBe(1)
    const template = names[0] ?? ''
    const [one, two] = await Promise.all([
      createTestDatabase({ url: server.url, template }),
      createTestDatabase({ url: server.url, template }),
    ])
    await query(one.url, 'INSERT INTO "Fact" VALUES (1)')
    expect(await query(two.url, 'SELECT count(*)::int AS n FROM "Fact"')).toEqual([{ n: 0 }])
    await one.drop()
    await dropLeftovers(server.url, 'another state')
    const left = `SELECT datname FROM pg_database WHERE starts_with(datname, 'pv_')`
    expect(await query(server.url, left)).toEqual([])
  })
})
