import { readFileSync } from 'node:fs'
import { readConfig } from '@portevoix/api/core/config.ts'
import { describe, expect, it } from 'vitest'
import { deploymentFile, environmentOf, interpolated, readCompose, readStage } from '../deployment.ts'

const compose = readCompose()
const { services } = compose
const variables = {
  PORTEVOIX_PUBLIC_URL: 'https://portevoix.example',
  PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  SUPERUSER_PASSWORD: 'superuser',
  OWNER_PASSWORD: 'owner',
  SERVING_PASSWORD: 'serving',
  SYSTEM_PASSWORD: 'system',
  REPLICATION_PASSWORD: 'replication',
}
const SERVERS = ['first', 'second', 'worker']
/** What a server needs to finish requests once it has drained (`start.ts`), and a margin to close everything. */
const FINISH_SECONDS = 8 + 5

const imageSettings = (stage: string): Record<string, string> =>
  Object.fromEntries(
    readStage(stage)
      .filter(({ instruction }) => instruction === 'ENV')
      .flatMap(({ rest }) => rest.split(' ').map((pair) => pair.split('=') as [string, string])),
  )
const settingsOf = (name: string) =>
  readConfig({ ...imageSettings('server'), ...environmentOf(services[name], variables) })
const instructionsOf = (stage: string, instruction: string) =>
  readStage(stage)
    .filter((line) => line.instruction === instruction)
    .map(({ rest }) => rest)
const seconds = (text = '') => Number(/^(\d+)s$/.exec(text)?.[1])

describe('the compose file', () => {
  it('has two servers, a worker and a migration before them, from one image', () => {
    const commands = [...SERVERS, 'migrate'].map((name) => [name, services[name]?.command?.join(' ')])
    expect(Object.fromEntries(commands)).toEqual({
      first: 'serve --role api',
      second: 'serve --role api',
      worker: 'serve --role worker',
      migrate: 'migrate',
    })
    for (const name of [...SERVERS, 'migrate']) expect(services[name]?.build?.target, name).toBe('server')
    for (const name of SERVERS) {
      expect(services[name]?.depends_on?.migrate?.condition, name).toBe('service_completed_successfully')
    }
  })

  it('gives servers settings that they take, all the same, and as a pooler in transaction mode needs them', () => {
    const [first, ...others] = SERVERS.map(settingsOf)
    for (const other of others) expect(other).toEqual(first)
    expect(first).toMatchObject({ preparedStatements: false, demo: false, demoEntry: false, host: '0.0.0.0' })
    const at = (address: string | null | undefined) => new URL(address ?? '').host
    expect(at(first?.databaseUrl)).toBe('pgbouncer:6432')
    expect(at(first?.systemUrl)).toBe('pgbouncer:6432')
    expect(at(first?.directUrl)).toBe('postgres:5432')
    expect(first?.migrationUrl).toBeNull()
  })

  it('lets only the migration be the owner, past the pooler, with the passwords of the servers', () => {
    const migration = settingsOf('migrate')
    for (const address of [migration.migrationUrl, migration.databaseUrl, migration.systemUrl]) {
      expect(new URL(address ?? '').host).toBe('postgres:5432')
    }
    const login = (address: string | null) => [new URL(address ?? '').username, new URL(address ?? '').password]
    const serving = settingsOf('first')
    expect(login(migration.databaseUrl)).toEqual(login(serving.databaseUrl))
    expect(login(migration.systemUrl)).toEqual(login(serving.systemUrl))
    expect(interpolated(compose.configs.userlist?.content ?? '', variables)).toBe(
      [login(serving.databaseUrl), login(serving.systemUrl)]
        .map(([name, password]) => `"${name}" "${password}"\n`)
        .join(''),
    )
  })

  it('has a replica by a profile, behind the pooler, that servers use where it is named', () => {
    expect(Object.entries(services).flatMap(([name, { profiles }]) => (profiles ? [name] : []))).toEqual(['replica'])
    expect(settingsOf('first').replica).toBeNull()
    const example = deploymentFile('.env.example')
    const named = /^# REPLICA_URL=(.+)$/m.exec(example)?.[1] ?? ''
    const url = new URL(interpolated(named, variables))
    const { replica, databaseUrl } = readConfig({
      ...imageSettings('server'),
      ...environmentOf(services.first, { ...variables, REPLICA_URL: url.href }),
    })
    expect(replica?.url).toBe(url.href)
    expect([url.host, url.username, url.password]).toEqual(
      ((own) => [own.host, own.username, own.password])(new URL(databaseUrl ?? '')),
    )
    expect(deploymentFile('pgbouncer.ini')).toContain(
      `${url.pathname.slice(1)} = host=replica port=5432 dbname=portevoix`,
    )
  })

  it('stops a server no sooner than it has drained and finished', () => {
    for (const name of SERVERS) {
      const drain = settingsOf(name).drainMs / 1_000
      expect(drain).toBeGreaterThan(0)
      expect(seconds(services[name]?.stop_grace_period), name).toBeGreaterThanOrEqual(drain + FINISH_SECONDS)
    }
    expect(instructionsOf('server', 'STOPSIGNAL')).toEqual(['SIGTERM'])
    expect(services.first?.stop_signal).toBeUndefined()
  })

  it('asks servers whether they are ready, and the others whether they answer', () => {
    expect(instructionsOf('server', 'HEALTHCHECK').join('')).toContain('http://127.0.0.1:4000/health/ready')
    for (const name of ['first', 'second']) expect(services[name]?.healthcheck, name).toBeUndefined()
    for (const name of ['worker', 'migrate']) expect(services[name]?.healthcheck, name).toEqual({ disable: true })
    for (const name of ['pgbouncer', 'postgres']) expect(services[name]?.healthcheck?.test, name).toBeDefined()
    const waited = Object.entries(services).flatMap(([name, { depends_on: after = {} }]) =>
      Object.entries(after).map(([other, { condition }]) => ({ name, other, condition })),
    )
    for (const { name, other, condition } of waited) {
      expect(services, `${name} waits for ${other}`).toHaveProperty(other)
      const hasCheck = other === 'migrate' || services[other]?.healthcheck?.disable !== true
      expect(hasCheck && condition !== 'service_started', `${name} waits for ${other}`).toBe(true)
    }
  })

  it('needs every secret from outside, and names each in .env.example', () => {
    const text = deploymentFile('compose.yaml')
    const needed = new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name))
    const example = deploymentFile('.env.example')
    const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    expect([...needed].sort()).toEqual(listed.sort())
    expect(text.match(/(PASSWORD|KEY): (?!\$\{\w+:\?\})/)).toBeNull()
  })

  it('mounts files that are there, and keeps the data of the database and of the home', () => {
    const mounts = Object.values(services).flatMap(({ volumes: mounted = [] }) =>
      mounted.map((mount) => mount.split(':')[0] ?? ''),
    )
    const files = mounts.filter((from) => from.startsWith('./'))
    expect(new Set(files)).toEqual(new Set(['./nginx', './pgbouncer.ini', './postgres']))
    expect(new Set(mounts.filter((from) => !from.startsWith('./')))).toEqual(new Set(Object.keys(compose.volumes)))
    expect(services.first?.volumes).toContain(`home:${settingsOf('first').home}`)
  })
})

describe('the image of the server', () => {
  it('does not run as root, and owns nothing but its home', () => {
    expect(instructionsOf('server', 'USER')).toEqual(['node'])
    const owned = instructionsOf('server', 'RUN').filter((command) => command.includes('--owner'))
    expect(owned.join(' ')).toMatch(/--owner=node .*\/home\/portevoix$/)
    expect(imageSettings('server').PORTEVOIX_HOME).toBe('/home/portevoix')
    expect(readStage('server').some(({ rest }) => rest.includes('--chown'))).toBe(false)
  })

  it('has the Node of the project', () => {
    const project = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      devDependencies: { node: string }
    }
    expect(instructionsOf('server', 'FROM')).toEqual([`node:${project.devDependencies.node}-bookworm-slim AS server`])
  })

  it('is made without keys, data or packages of the machine that makes it', () => {
    const left = deploymentFile('Containerfile.dockerignore').split('\n')
    expect(left).toEqual(expect.arrayContaining(['**/node_modules', '.git', '.portevoix', 'packages/api/deploy/.env']))
  })
})

describe('the files between', () => {
  it('nginx asks both servers at their port, and holds no upload back', () => {
    const file = deploymentFile('nginx/portevoix.conf')
    const { port } = settingsOf('first')
    const upstream = /upstream portevoix \{([\s\S]*?)\}/.exec(file)?.[1] ?? ''
    expect([...upstream.matchAll(/server ([^;]+);/g)].map(([, server]) => server)).toEqual([
      `first:${port}`,
      `second:${port}`,
    ])
    expect(file).toContain('proxy_request_buffering off;')
    expect(services.nginx?.volumes).toEqual(['./nginx:/etc/nginx/conf.d:ro'])
  })

  it('PgBouncer has the logins of the servers, in transaction mode', () => {
    const file = deploymentFile('pgbouncer.ini')
    expect(file).toMatch(/^pool_mode = transaction$/m)
    expect(file).toMatch(/^\* = host=postgres port=5432$/m)
    expect(file).toMatch(/^listen_port = 6432$/m)
    const list = /^auth_file = (.+)$/m.exec(file)?.[1]
    expect(services.pgbouncer?.configs).toEqual([{ source: 'userlist', target: list }])
    expect(readStage('pooler').at(-1)?.rest).toContain('/etc/portevoix/pgbouncer.ini')
    expect(instructionsOf('pooler', 'USER')).toEqual(['postgres'])
  })
})
