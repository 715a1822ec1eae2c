import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { newHome, portevoix, serve } from './command.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describe('portevoix migrate on an external database', () => {
  const home = newHome()
  const name = `own_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const owner = new URL(inject('databaseUrl'))
  owner.pathname = `/${name}`
  const common = { PORTEVOIX_HOME: home, PORTEVOIX_DEMO: '0' }
  let admin: pg.Client
  let settings: Record<string, string>

  beforeAll(async () => {
    admin = new pg.Client(inject('databaseUrl'))
    await admin.connect()
    await admin.query(`CREATE DATABASE ${name}`)
  })
  afterAll(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    for (const role of [`login_${name}`, `system_login_${name}`, `${name}_app`, `${name}_system`]) {
      await admin.query(`DROP ROLE IF EXISTS ${role}`)
    }
    await admin.end()
    rmSync(home, { recursive: true, force: true })
  })

  it('prints the statements that create roles, and changes nothing, with --sql', async () => {
    const { code, stdout } = await portevoix(['migrate', '--sql'], { ...common, PORTEVOIX_MIGRATION_URL: owner.href })
    expect(code).toBe(0)
    expect(stdout).toContain(`CREATE ROLE "login_${name}" LOGIN NOINHERIT`)
    const { rows } = await admin.query('SELECT FROM pg_roles WHERE strpos(rolname, $1) > 0', [name])
    expect(rows).toEqual([])
  })

  it('creates the logins with the owner’s address, and prints their addresses once', async () => {
    const { code, stdout } = await portevoix(['migrate'], { ...common, PORTEVOIX_MIGRATION_URL: owner.href })
    expect(code).toBe(0)
    const url = (variable: string) => new RegExp(`^${variable}=(\\S+)$`, 'm').exec(stdout)?.[1] ?? ''
    settings = { DATABASE_URL: url('DATABASE_URL'), PORTEVOIX_SYSTEM_URL: url('PORTEVOIX_SYSTEM_URL') }
    expect(new URL(settings.DATABASE_URL ?? '').username).toBe(`login_${name}`)
    const again = await portevoix(['migrate'], { ...common, PORTEVOIX_MIGRATION_URL: owner.href })
    expect(again.code).toBe(0)
    expect(again.stdout).toContain('The logins already exist')
    expect(again.stdout).not.toContain(new URL(settings.DATABASE_URL ?? '').password)
  })

  it('says with --check that nothing is missing, also to a login that may not migrate', async () => {
    const checked = await portevoix(['migrate', '--check'], { ...common, ...settings })
    expect(checked, checked.stderr).toMatchObject({ code: 0 })
    expect(checked.stdout).toContain('The database has all migrations.')
  })

  it('says with --check that the tables of the job queue are of another version, and starts on none of them', async () => {
    const client = new pg.Client(owner.href)
    await client.connect()
    const { rows } = await client.query<{ version: number }>('SELECT version FROM pgboss.version')
    const version = rows[0]?.version ?? 0
    const become = (other: number) => client.query('UPDATE pgboss.version SET version = $1', [other])
    try {
      await become(version - 1)
      const older = await portevoix(['migrate', '--check'], { ...common, ...settings })
      expect(older, older.stderr).toMatchObject({ code: 1 })
      expect(older.stdout).toContain(`The tables of the job queue have version ${version - 1} and need ${version}.`)
      expect(older.stdout).toContain('Stop all servers before they are applied.')
      const early = await portevoix(['serve'], { ...common, ...settings, PORT: '0' })
      expect(early.code).toBe(1)
      expect(early.stderr).toMatch(/lacks the tables of the job queue[\s\S]*portevoix migrate/)
      await become(version + 1)
      for (const command of [['migrate', '--check'], ['serve']]) {
        const late = await portevoix(command, { ...common, ...settings, PORT: '0' })
        expect(late.code).toBe(1)
        expect(late.stderr).toContain('The tables of the job queue are newer than this Portevoix')
      }
    } finally {
      await become(version)
      await client.end()
    }
  })

  it('lets a server run without the owner’s address, and refuses to start when a migration is missing', async () => {
    const served = await serve({ ...common, ...settings })
    expect(served.output()).not.toMatch(/One login \(DATABASE_URL\) does everything/)
    expect(await served.end('SIGTERM')).toBe(0)
    const client = new pg.Client(owner.href)
    await client.connect()
    await client.query(
      'DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
    )
    await client.end()
    const checked = await portevoix(['migrate', '--check'], { ...common, ...settings })
    expect(checked, checked.stderr).toMatchObject({ code: 1 })
    expect(checked.stdout).toMatch(/lacks 1 of \d+ migrations:\n\s+\d{14}_\w+\n/)
    const refused = await portevoix(['serve'], { ...common, ...settings, PORT: '0' })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('PORTEVOIX_MIGRATION_URL')
  })

  it('warns a server with only the owner’s address, and names a missing address', async () => {
    const { code, stderr } = await portevoix(['serve'], {
      ...common,
      DATABASE_URL: settings.DATABASE_URL ?? '',
      PORTEVOIX_MIGRATION_URL: owner.href,
    })
    expect(code).toBe(1)
    expect(stderr).toContain('PORTEVOIX_SYSTEM_URL is missing')
  })
})
