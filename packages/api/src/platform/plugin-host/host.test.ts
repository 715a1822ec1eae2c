import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LogLine, PluginFailure, type StreamPage } from './index.ts'
import { residentMb } from './memory.ts'
import { FIXTURES, startTestHost, type TestHost } from './test-host.ts'

const LIMITS = { callMs: 15_000, graceMs: 200, memoryMb: 300, heapMb: 96, messageBytes: 8_000_000 }

describe('loading', () => {
  const names = [
    'throws-at-load',
    'future-host',
    'bad-manifest',
    'manifest-differs',
    'unknown-feature',
    'does-not-exist',
    'scoring',
  ]
  let host: TestHost
  /** Its limit of time is short; the other's is generous, so that loading succeeds on a busy machine too. */
  let hasty: TestHost

  beforeAll(async () => {
    host = await startTestHost([...names, 'scoring'], { limits: LIMITS })
    hasty = await startTestHost(['hangs-at-load'], { limits: { ...LIMITS, loadMs: 2_000 } })
  })
  afterAll(() => Promise.all([host.close(), hasty.close()]))

  it.each([
    ['throws-at-load', /broken at load/],
    ['hangs-at-load', /did not answer within 2 s/],
    ['future-host', /made for plugin contract \^2\.0\.0, and this server keeps 0\.1\.\d+/],
    ['bad-manifest', /portevoix\.provides\.0/],
    ['manifest-differs', /defines connector:defined, which package\.json does not announce/],
    ['unknown-feature', /the catalogue has no feature person\.luck/],
    ['does-not-exist', /the folder has no package\.json: mend its path in portevoix\.config\.ts/],
  ])('quarantines %s with its reason, and serves the others', (name, reason) => {
    const info = [...host.list(), ...hasty.list()].find(({ specifier }) => specifier === `./${name}`)
    expect(info).toMatchObject({ status: 'quarantined', reason: expect.stringMatching(reason) })
  })

  it('quarantines a second plugin that provides the same thing', () => {
    const [first, second] = host.list().filter(({ specifier }) => specifier === './scoring')
    expect(first).toMatchObject({ status: 'active', name: 'fixture-scoring', scoringModels: ['fixture'] })
    expect(second).toMatchObject({
      status: 'quarantined',
      reason: expect.stringMatching(/already provides fixture: list only one/),
    })
  })
})

describe('a plugin that misbehaves', () => {
  let patient: TestHost
  /** Its limit of time is short; the other's is generous, so that no other limit races with it. */
  let hasty: TestHost

  beforeAll(async () => {
    patient = await startTestHost(['misbehaving'], { limits: { ...LIMITS, strikes: 1_000 } })
    hasty = await startTestHost(['misbehaving', 'scoring'], {
      limits: { ...LIMITS, callMs: 1_500, strikes: 1_000 },
    })
  })
  afterAll(() => Promise.all([patient.close(), hasty.close()]))

  type More = { host?: TestHost; organizationId?: string; signal?: AbortSignal; onLog?: (line: LogLine) => void }
  async function run(behaviour: string, { host = patient, ...more }: More = {}) {
    const pages: StreamPage<'content'>[] = []
    const reading = host.readStream({
      connector: 'misbehaving',
      stream: 'content',
      organizationId: 'o',
      integrationId: 'i',
      config: { behaviour },
      state: null,
      stateVersion: null,
      ...more,
    })
    for await (const page of reading) pages.push(page)
    return pages
  }
  const failureOf = async (behaviour: string, more: More = {}): Promise<PluginFailure> => {
    const error: unknown = await run(behaviour, more).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PluginFailure)
    return error as PluginFailure
  }

  it.each([
    ['throw', 'transient', 'bug', /TypeError: broken on purpose/],
    ['plugin-error', 'rate_limit', 'thrown', /slow down/],
    ['leak-heap', 'permanent', 'memory', /memory|heap/],
    ['leak-buffers', 'permanent', 'memory', /more than 300 MB/],
    ['exit', 'transient', 'exit', /code 3/],
    ['abort', 'transient', 'exit', /SIGABRT/],
    ['garbage', 'permanent', 'shape', /message of \d+ bytes, more than/],
    ['log-flood', 'permanent', 'flood', /too many messages/],
    ['huge', 'permanent', 'shape', /more than the 8000000 allowed/],
    ['no-list', 'permanent', 'shape', /upserts/],
    ['deletes', 'permanent', 'shape', /deletes/],
    ['nothing', 'permanent', 'shape', /page/],
    ['deep', 'permanent', 'shape', /state: must be JSON/],
    ['wide-state', 'permanent', 'shape', /state: must be JSON of at most 262144 characters/],
  ])('%s: the call fails as %s, reason %s, and the next one works', async (behaviour, kind, reason, message) => {
    const failure = await failureOf(behaviour)
    expect(failure).toMatchObject({ kind, reason, message: expect.stringMatching(message) })
    expect(await run('fine')).toHaveLength(1)
  })

  it.each([
    ['wrong-field', 0, 'a', /titel is not a field/],
    ['not-a-number', 0, 'a', /publishedAt must be/],
    ['same-key', 1, 'a', /same key/],
  ])('%s: the record is refused alone, with its key and the reason', async (behaviour, kept, key, reason) => {
    const [page] = await run(behaviour)
    expect(page?.upserts).toHaveLength(kept)
    expect(page?.skipped.map((one) => ({ ...one, reason: `${one.reason}` }))).toEqual([
      { key, reason: expect.stringMatching(reason) },
    ])
  })

  it.each(['hang', 'loop'])('%s: the call fails within its limit, and the next one works', async (behaviour) => {
    const startedAt = performance.now()
    const failure = await failureOf(behaviour, { host: hasty })
    expect(failure).toMatchObject({
      kind: 'transient',
      reason: 'timeout',
      message: expect.stringMatching(/within 1\.5 s/),
    })
    // On a busy machine another process takes seconds to start; without the limit it would never end.
    expect(performance.now() - startedAt).toBeLessThan(15_000)
    expect(await run('fine', { host: hasty })).toHaveLength(1)
  })

  it.each([
    ['print-flood', /wrote more than 5 MB/],
    ['unread', /does not read what it asked for/],
  ])('%s: is stopped before the server holds more than it may', async (behaviour, message) => {
    const limits = { ...LIMITS, strikes: 1_000, outputBytes: 5_000_000, requests: 2, bodyBytes: 1_000 }
    const host = await startTestHost(['misbehaving'], { limits })
    try {
      expect(await failureOf(behaviour, { host })).toMatchObject({
        reason: 'flood',
        message: expect.stringMatching(message),
      })
    } finally {
      await host.close()
    }
  })

  it('reads the largest page without holding up the server', async () => {
    const host = await startTestHost(['misbehaving'])
    let longest = 0
    let watching = true
    // What the thread itself worked between two turns of its loop: others on the machine do not count.
    const watch = (): void => {
      const { user, system } = process.threadCpuUsage()
      setImmediate(() => {
        const now = process.threadCpuUsage()
        longest = Math.max(longest, now.user + now.system - user - system)
        if (watching) setTimeout(watch)
      })
    }
    try {
      await run('fine', { host })
      watch()
      const [page] = await run('largest', { host })
      expect(page?.upserts).toHaveLength(5_000)
      expect(longest / 1_000).toBeLessThan(50)
    } finally {
      watching = false
      await host.close()
    }
  })

  it('shows nothing of one organisation to another, whatever a plugin remembers', async () => {
    const titles = async (organizationId: string) =>
      (await run('remember', { organizationId })).flatMap(({ upserts }) =>
        upserts.map((record) => 'title' in record && record.title),
      )
    await titles('first')
    await titles('first')
    expect(await titles('second')).toEqual(['1'])
  })

  it('hands on when a provider asks to wait', async () => {
    expect(await failureOf('plugin-error')).toMatchObject({ retryAfterMs: 1_500 })
  })

  it('is killed without harm to calls beside it', async () => {
    const bad = ['loop', 'exit', 'hang'].map((behaviour) => failureOf(behaviour, { host: hasty }))
    const scores = hasty.score({
      organizationId: 'o',
      model: 'fixture',
      params: {},
      rows: [{ sought: 1, followers: null }],
      fitted: null,
      asOf: new Date(0),
    })
    expect(await scores).toHaveLength(1)
    expect((await Promise.all([run('fine', { host: hasty }), run('fine', { host: hasty })])).flat()).toHaveLength(2)
    expect((await Promise.all(bad)).map(({ reason }) => reason)).toEqual(['timeout', 'exit', 'timeout'])
  })

  it('ends when the caller cancels, even in a busy loop', async () => {
    const abort = new AbortController()
    const failure = failureOf('loop', { signal: abort.signal })
    setTimeout(() => abort.abort(), 300)
    expect(await failure).toMatchObject({ reason: 'cancelled' })
  })

  it('cannot act in the name of a later call', async () => {
    const own: LogLine[] = []
    const later: LogLine[] = []
    await run('dangling', { onLog: (line) => own.push(line) })
    expect(await run('patient', { onLog: (line) => later.push(line) })).toHaveLength(1)
    expect(own).toEqual([])
    // A forgotten promise is told to the log of its own call, and ends nobody's process.
    expect(later.map(({ message }) => message)).toEqual(['unhandled: Error: forgotten'])
  })

  it('cannot fill the log of its run', async () => {
    const lines: LogLine[] = []
    await run('log-flood', { onLog: (line) => lines.push(line) }).catch(() => undefined)
    expect(lines.length).toBe(1_000)
  })
})

describe('processes', () => {
  const childrenOf = (parent: number): number[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
          return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) === parent
        } catch {
          return false
        }
      })

  it.runIf(existsSync('/usr/bin/setpriv'))('die with the server, even in a busy loop', async () => {
    const server = spawn(process.execPath, ['--conditions=portevoix-source', join(FIXTURES, 'dying-server.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(server.stdout, 'data')
    await wait(300)
    const [child] = childrenOf(server.pid ?? 0)
    expect(child).toBeGreaterThan(0)
    server.kill('SIGKILL')
    await once(server, 'exit')
    await expect.poll(() => existsSync(`/proc/${child}/exe`) && residentMb(child ?? 0), { timeout: 5_000 }).toBeFalsy()
  })

  it.runIf(process.platform === 'linux')(
    'cannot be started by a full system: the call fails, the server lives',
    async () => {
      const run = promisify(execFile)
      const script = `ulimit -n 64; exec "${process.execPath}" --conditions=portevoix-source "${join(FIXTURES, 'full-system.ts')}"`
      const { stdout } = await run('/bin/sh', ['-c', script])
      expect(stdout.trim()).toBe('PluginFailure unavailable, then {"rows":1,"mean":1}')
    },
  )

  it('are gone when the host is closed, calls under way included', async () => {
    const before = new Set(childrenOf(process.pid))
    const host = await startTestHost(['misbehaving'])
    const call = host
      .readStream({
        connector: 'misbehaving',
        stream: 'content',
        organizationId: 'o',
        integrationId: 'i',
        config: { behaviour: 'loop' },
        state: null,
        stateVersion: null,
      })
      .next()
      .catch((error: unknown) => error)
    await wait(300)
    const own = childrenOf(process.pid).filter((pid) => !before.has(pid))
    expect(own).toHaveLength(1)
    expect(residentMb(own[0] ?? 0)).toBeGreaterThan(1)
    await host.close()
    expect(await call).toMatchObject({ reason: 'unavailable' })
    expect(childrenOf(process.pid).filter((pid) => own.includes(pid))).toEqual([])
  })
})
