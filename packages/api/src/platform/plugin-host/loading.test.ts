import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createPluginHost, type PluginHost, type PluginHostOptions } from './index.ts'
import { FIXTURES, openFolder } from './test-host.ts'

const hosts: PluginHost[] = []
afterEach(() => Promise.all(hosts.splice(0).map((host) => host.close())))

function begin(
  names: readonly string[],
  limits: PluginHostOptions['limits'],
  from = FIXTURES,
  more: Partial<PluginHostOptions> = {},
): PluginHost {
  const host = createPluginHost({
    plugins: names.map((name) => `./${name}`),
    from,
    allowPrivate: [],
    hostVersion: '0.1.0',
    log: { info: () => undefined, warn: () => undefined },
    now: () => new Date('2026-03-01T09:00:00Z'),
    random: () => 0,
    quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
    limits,
    ...more,
  })
  hosts.push(host)
  return host
}
const score = (host: PluginHost) => {
  const rows = [{ sought: 1, followers: null }]
  return host.score({ organizationId: 'o', model: 'fixture', params: {}, rows, fitted: null, asOf: new Date(0) })
}
const statuses = (host: PluginHost) => Object.fromEntries(host.list().map(({ name, status }) => [name, status]))
/** The child processes that run plugin code. */
const children = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) === process.pid
      } catch {
        return false
      }
    })

describe('a plugin that hangs while it is loaded', () => {
  it('does not block the others, is shown as loading, and then as quarantined', async () => {
    const host = begin(['hangs-at-load', 'scoring'], { loadMs: 12_000 })
    expect(host.list().map(({ status }) => status)).toEqual(['loading', 'loading'])
    // Asked at once: the call waits only for its own plugin.
    expect(await score(host)).toHaveLength(1)
    await host.ready('scoring-model:fixture')
    expect(host.scoringModel('fixture')).toMatchObject({ id: 'fixture' })
    expect(statuses(host)).toMatchObject({ 'fixture-hangs-at-load': 'loading', 'fixture-scoring': 'active' })
    expect(host.list()[0]?.manifest?.provides).toHaveLength(1)
    await host.settled()
    expect(host.list()[0]).toMatchObject({ status: 'quarantined', reason: expect.stringMatching(/within 12 s/) })
  })

  it('does not delay the plugins after it, or callers who wait for all plugins', async () => {
    const host = begin(['hangs-at-load', 'scoring'], { loadMs: 60_000, loadsAtOnce: 1, slowLoadMs: 1_000 })
    await host.ready('scoring-model:fixture')
    await host.ready()
    expect(statuses(host)).toEqual({ 'fixture-hangs-at-load': 'loading', 'fixture-scoring': 'active' })
  })

  it('is waited for by its own callers only for their own time limit', async () => {
    const host = begin(['hangs-at-load'], { loadMs: 60_000 })
    const [connector = ''] = host.list()[0]?.manifest?.provides ?? []
    const signal = AbortSignal.timeout(300)
    const facts = {
      connector: connector.split(':')[1] ?? '',
      organizationId: 'o',
      integrationId: 'i',
      config: null,
      signal,
    }
    await expect(host.checkConnector(facts)).rejects.toMatchObject({ reason: 'cancelled' })
  })

  it('ends with the host', async () => {
    const before = new Set(children())
    const host = begin(['hangs-at-load', 'scoring'], { loadMs: 60_000 })
    await host.ready('scoring-model:fixture')
    expect(children().filter((pid) => !before.has(pid)).length).toBeGreaterThan(0)
    await host.close()
    expect(children().filter((pid) => !before.has(pid))).toEqual([])
    await expect(score(host)).rejects.toMatchObject({ reason: 'unavailable' })
  })
})

const MANIFEST = {
  name: 'late',
  version: '1.0.0',
  type: 'module',
  exports: './index.mjs',
  portevoix: {
    api: 1,
    host: '^0.1.0',
    provides: ['guideline-check:late'],
    permissions: { network: [], data: ['posts:read'] },
  },
}
const HANGS = 'await new Promise(() => setInterval(() => undefined, 1_000))'
const PARAMS = `const jsonSchema = { input: () => ({ type: 'object' }), output: () => ({ type: 'object' }) }
const params = { '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value }), jsonSchema } }`
const LOADS = `${PARAMS}
export const plugin = { checks: [{ type: 'guideline-check', id: 'late', version: '1.0.0', params, check: () => [] }] }`

/** A plugin in its own folder, whose code can be replaced. */
function writePlugin(portevoix: object, code: string): { folder: string; rewrite: (code: string) => void } {
  const folder = openFolder()
  const rewrite = (text: string): void => writeFileSync(join(folder, 'index.mjs'), text)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...MANIFEST, portevoix }))
  mkdirSync(join(folder, 'node_modules', '@portevoix'), { recursive: true })
  symlinkSync(join(FIXTURES, '../../../../../sdk'), join(folder, 'node_modules', '@portevoix', 'sdk'))
  rewrite(code)
  return { folder, rewrite }
}

it('is retried after taking too long, and then used', async () => {
  const { folder, rewrite } = writePlugin(MANIFEST.portevoix, HANGS)
  try {
    const host = begin([''], { loadMs: 4_000, quarantineMs: 200, longestQuarantineMs: 400 }, folder)
    // A text check meanwhile waits no longer than for a process of the plugin.
    const post = { text: 'Hello', network: 'linkedin', country: 'DE', language: 'en' }
    const request = { organizationId: 'o', check: 'late', params: {}, post }
    const impatient = host.runCheck({ ...request, patience: { waitMs: 200, answerMs: 200 } })
    await expect(impatient).rejects.toMatchObject({ reason: 'cancelled' })
    expect(statuses(host)).toEqual({ late: 'loading' })
    await host.settled()
    const reason = expect.stringMatching(/within 4 s; it is tried again at 2026-03-01T09:00:00\.200Z$/)
    expect(host.list()).toMatchObject([{ status: 'quarantined', reason }])
    rewrite(LOADS)
    await expect.poll(() => statuses(host), { timeout: 40_000 }).toEqual({ late: 'active' })
    expect(host.check('late')).toMatchObject({ plugin: 'late' })
  } finally {
    await Promise.all(hosts.splice(0).map((host) => host.close()))
    rmSync(folder, { recursive: true })
  }
}, 60_000)

const model = (score: string): string => `${PARAMS}
const sought = { source: 'tie.advice.inDegree', type: 'number', missing: 'reject' }
const card = { purpose: 'test', notFor: ['anything'], basis: 'none', knownLimits: 'all', owner: 'test' }
const parts = { trust: { contribution: 0, reasons: [] } }
export const plugin = { scoringModels: [{ type: 'scoring-model', id: 'late', version: '1.0.0', subject: 'person',
  features: { sought }, dimensions: ['trust'], range: [0, 1], params, card, score: (rows) => ${score} }] }`

it('is retried when its model took too long to answer the host’s rows, and then used', async () => {
  const scoring = {
    ...MANIFEST.portevoix,
    provides: ['scoring-model:late'],
    permissions: { network: [], data: ['people-features:read'] },
  }
  const { folder, rewrite } = writePlugin(scoring, model('{ for (;;); }'))
  try {
    const modelFingerprints = { expect: async () => 'new' as const }
    const limits = { callMs: 3_000, graceMs: 100, quarantineMs: 200, longestQuarantineMs: 400 }
    const host = begin([''], limits, folder, { modelFingerprints })
    const before = new Set(children())
    await host.settled()
    expect(host.list()).toMatchObject([
      {
        status: 'quarantined',
        reason: expect.stringMatching(
          /^the model late does not answer the host’s own rows: .* tried again at 2026-03-01T09:00:00\.200Z$/,
        ),
      },
    ])
    expect(children().filter((pid) => !before.has(pid))).toEqual([])
    rewrite(model('rows.map(() => ({ value: 0, base: 0, coverage: 1, parts }))'))
    await expect.poll(() => statuses(host), { timeout: 40_000 }).toEqual({ late: 'active' })
    expect(host.scoringModel('late')).toMatchObject({ plugin: 'late' })
  } finally {
    await Promise.all(hosts.splice(0).map((host) => host.close()))
    rmSync(folder, { recursive: true })
  }
}, 60_000)

it('is not retried when it is broken', async () => {
  const host = begin(['throws-at-load'], { quarantineMs: 1 })
  await host.settled()
  const before = host.list()
  const started = new Set<number>()
  for (const until = performance.now() + 500; performance.now() < until; ) {
    for (const pid of children()) started.add(pid)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(started.size).toBe(0)
  expect(host.list()).toEqual(before)
})

it('starts a process again after being idle', async () => {
  const before = new Set(children())
  const own = () => children().filter((pid) => !before.has(pid)).length
  const host = begin(['scoring'], { lastIdleMs: 300 })
  await host.settled()
  await expect.poll(own, { timeout: 10_000 }).toBe(0)
  expect(statuses(host)).toEqual({ 'fixture-scoring': 'active' })
  expect(await score(host)).toHaveLength(1)
})
