import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { readersOf, valuesIn } from '../e2e/read-everything.ts'
import { commonSchema } from './common-schema.ts'
import type { Figure } from './figure.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
/** The first release. */
const FORMER = 'a40aeec'
const SCHEMA = 'packages/sdk/schema.graphql'

/** What differs after an upgrade for a reason that the changelog states under "Upgrade", by its coordinate. */
const STATED: Readonly<Record<string, string>> = {
  'ApiKey.scopes': 'null, not an empty list, for a key that has all permissions of its account',
  'NominationCount.count': 'from the last monthly close, in steps of the smallest group',
  'NominationCount.dimension': 'the same',
  'PolicyRule.accepted': 'the rule for disclosures that 0.1 brought with a policy knows more wordings',
  'PolicyRule.review': 'the same',
  'Viewer.permissions': 'there are more of them',
}

/** What a version brings with itself, its plugins, metrics and kinds of events, and nobody stored. */
const OF_THE_VERSION =
  /^(AvailableCheck|CatalogueFeature|Connector\w*|Event(Type|Field)|Metric|MetricFormula|Notifier|PolicyPack\w*|ScoringModel|Model(Card|Feature)|SecretDeclaration)\./

/**
 * An installation of a former commit with its demo, upgraded in place as the changelog says (stop, start): everything that
 * both versions can be asked is the same. The commit is FORMER, or that of `BENCH_COMMIT`; it is installed as in a fresh
 * clone, which needs the registry of packages.
 */
export async function benchUpgrade(): Promise<Figure> {
  const commit = process.env.BENCH_COMMIT ?? FORMER
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-upgrade-'))
  try {
    const clone = join(folder, 'former')
    mkdirSync(clone)
    const archive = execFileSync('git', ['archive', commit], { cwd: PROJECT, maxBuffer: 1 << 28 })
    execFileSync('tar', ['-x', '-C', clone], { input: archive })
    const home = join(folder, 'home')
    const [former, present] = [clone, PROJECT].map((one) => readFileSync(join(one, SCHEMA), 'utf8')) as [string, string]
    const schema = commonSchema(former, present)
    const documents = [...readersOf(schema, ARGUMENTS)].flatMap(([, sources]) => sources)
    const port = await freePort()
    const started = performance.now()
    const before = await withServer({ clone, home, port }, (server) => readTwice(server, documents))
    const stopped = performance.now()
    let readyMs = 0
    const after = await withServer({ clone: PROJECT, home, port }, (server) => {
      readyMs = performance.now() - stopped
      return readTwice(server, documents)
    })
    return told({ commit, documents: documents.length, before, after, formerMs: stopped - started, readyMs })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ARGUMENTS = {
  ...{ period: '{ from: "2025-12-01T00:00:00Z", to: "2026-11-01T00:00:00Z" }', metric: '"impressions"' },
  ...{ bucket: 'MONTH', method: '"clicks-cpc"', model: '"influence"', kind: '"advice"', key: '"impressions"' },
  ...{ schedule: '"0 5 * * *"', by: '{externalId: "p0"}' },
}

/** The same for both: addresses of links name it. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

interface Server {
  url: string
  token: string
}

/** Starts an installation as its operator does, and stops it in the same way. */
async function withServer<T>(
  { clone, home, port }: { clone: string; home: string; port: number },
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const env = { ...process.env, PORT: String(port), PORTEVOIX_HOME: home, PORTEVOIX_LOG_LEVEL: 'error' }
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const exit = once(child, 'exit')
  const lines: string[] = []
  try {
    const said = { url: '', token: '' }
    const read = async (stream: NodeJS.ReadableStream | null, ready: () => void) => {
      if (!stream) return
      for await (const line of createInterface({ input: stream })) {
        lines.push(line)
        said.url = /^GraphQL\s+(http\S+)/.exec(line)?.[1] ?? said.url
        said.token = /^Token\s+(\S+)/.exec(line)?.[1] ?? said.token
        if (said.url && said.token) ready()
      }
    }
    await Promise.race([
      new Promise<void>((ready) => {
        void read(child.stdout, ready)
        void read(child.stderr, ready)
      }),
      exit.then(() => Promise.reject(new Error(`The server ended: ${lines.slice(-20).join('\n')}`))),
    ])
    return await work(said)
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await exit
  }
}

/** The values of a document by coordinate; null for a document that was refused. */
type Values = ReadonlyMap<string, readonly string[]> | null

/** What each document answers, without what differs from one reading to the next one. */
async function readTwice(server: Server, documents: readonly string[]): Promise<Values[]> {
  const first: Values[] = []
  for (const source of documents) first.push(await read(server, source))
  const again: Values[] = []
  for (const source of documents) again.push(await read(server, source))
  return first.map(
    (values, index) => values && new Map([...values].filter(([at, one]) => same(one, again[index]?.get(at)))),
  )
}

async function read({ url, token }: Server, query: string): Promise<Values> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  for (;;) {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const body = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
    if (body.errors?.some(({ extensions }) => extensions.code === 'RATE_LIMITED')) {
      await new Promise((resolve) => setTimeout(resolve, 5_000))
      continue
    }
    if (!body.data) return null
    const values = new Map<string, string[]>()
    valuesIn(body.data, values)
    return values
  }
}

const same = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

interface Upgrade {
  commit: string
  documents: number
  before: readonly Values[]
  after: readonly Values[]
  formerMs: number
  readyMs: number
}

function told({ commit, documents, before, after, formerMs, readyMs }: Upgrade): Figure {
  const coordinates = new Set<string>()
  const differing = new Map<string, string>()
  let [values, refused] = [0, 0]
  for (const [index, asked] of before.entries()) {
    if (asked === null) continue
    const now = after[index]
    if (now === null || now === undefined) {
      refused += 1
      continue
    }
    for (const [at, was] of asked) {
      if (OF_THE_VERSION.test(at)) continue
      coordinates.add(at)
      values += was.length
      const is = now.get(at)
      if (!same(was, is)) differing.set(at, `${was.slice(0, 3).join(' ')} → ${is?.slice(0, 3).join(' ') ?? 'nothing'}`)
    }
  }
  const unstated = [...differing].filter(([at]) => !Object.hasOwn(STATED, at))
  return {
    name: `Upgrade of an installation of ${commit} in place`,
    lines: [
      `${documents} documents, ${coordinates.size} fields, ${values.toLocaleString('en')} values`,
      `${before.filter((one) => one === null).length} documents refused before, ${refused} more after the upgrade`,
      `${differing.size} fields differ, ${differing.size - unstated.length} of them for a stated reason`,
      ...unstated.map(([at, how]) => `${at}: ${how.slice(0, 200)}`),
      `install, start and read the former one ${seconds(formerMs)}; ready after the upgrade ${seconds(readyMs)}`,
    ],
    passed: refused === 0 && unstated.length === 0 && values > 1_000,
  }
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
