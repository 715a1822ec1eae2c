import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { GraphQLSchema } from 'graphql'
import { readersOf } from '../e2e/read-everything.ts'
import { dataFolder } from '../real-data/data.ts'
import { serveFeeds } from '../real-data/feed-server.ts'
import { commonSchema } from './common-schema.ts'
import type { Figure } from './figure.ts'
import { ask } from './upgrade/ask.ts'
import { freePort, type RunningInstallation, unpack, whileRunning } from './upgrade/installation.ts'
import { readPages } from './upgrade/pages.ts'
import { OF_THE_VERSION, reasonOf } from './upgrade/reasons.ts'
import { presentWords, RENAMED } from './upgrade/renames.ts'
import { type Arguments, argumentsOf, readReports } from './upgrade/reports.ts'
import { collect, type Difference, differences, merge, steadyOf, type Values } from './upgrade/values.ts'
import { type MadeWorld, makeWorld, someMentions } from './upgrade/world.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
/** The first release. */
const FORMER = 'a40aeec'
const SCHEMA = 'packages/sdk/schema.graphql'
/** Fewer would mean that hardly anything was compared. */
const FEWEST_VALUES = 20_000
/** Within that a worker does what the upgrade left to it: notes of its start say so. */
const SETTLES_MS = 60_000

/**
 * An installation of a former commit with its demo, real data and situations that once were counted wrongly, upgraded in
 * place as the changelog says (stop, start): everything that both versions can be asked is the same, or differs for a reason
 * that is stated. The commit is FORMER, or that of `BENCH_COMMIT`; it is installed as in a fresh clone, which needs the
 * registry of packages. Worth trying: `a40aeec`, the first release; `16308683`, the last one before mutations were declared
 * (the parent of the commit that added packages/api/src/platform/acts/mutation.ts); `0bd09bbe`, the latest one in use.
 */
export async function benchUpgrade(): Promise<Figure> {
  if (!dataFolder)
    throw new Error('The bench of upgrades needs the real data sets: set PORTEVOIX_DATA to their folder.')
  const commit = process.env.BENCH_COMMIT ?? FORMER
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-upgrade-'))
  const feeds = await serveFeeds('feeds', 'rss-parser')
  const mentions = await serveText(someMentions())
  try {
    const clone = join(folder, 'former')
    unpack(commit, { project: PROJECT, clone })
    const schemas = [clone, PROJECT].map((one) => readFileSync(join(one, SCHEMA), 'utf8')) as [string, string]
    const schema = commonSchema(...schemas, RENAMED)
    const allowPrivate = `${feeds.address},${mentions.address}`
    const place = { home: join(folder, 'home'), port: await freePort(), allowPrivate }
    const started = performance.now()
    const former = await whileRunning({ ...place, clone }, async (running) => {
      const world = await makeWorld(running, { feedUrl: feeds.url, mentionsUrl: mentions.url })
      // What follows by itself, such as measures and published counts, has its time.
      await setTimeout(SETTLES_MS)
      const asked = await argumentsOf(running)
      return { world, asked, values: await readTwice(running, { schema, asked }) }
    })
    const stopped = performance.now()
    const now = await whileRunning({ ...place, clone: PROJECT }, async (running) => {
      const readyMs = performance.now() - stopped
      running.words = (source) => presentWords(schema, source)
      await setTimeout(SETTLES_MS)
      return { readyMs, values: await readTwice(running, { schema, asked: former.asked }) }
    })
    return told({
      ...{ commit, world: former.world, before: former.values, after: now.values },
      ...{ formerMs: stopped - started, readyMs: now.readyMs },
    })
  } finally {
    await feeds.close()
    await mentions.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function serveText(text: string): Promise<{ address: string; url: string; close: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { address, url: `http://${address}/mentions.csv`, close }
}

interface Read {
  schema: GraphQLSchema
  asked: Arguments
}

interface Readings {
  /** All rows, and reports of every month. */
  whole: Values
  /** Fields of every type, by ways that no list leads to: some rows each. */
  ways: Values
}

/** What an installation tells, without what differs from one reading to the next one. */
export async function readTwice(running: RunningInstallation, read: Read): Promise<Readings> {
  const [first, again] = [await readAll(running, read), await readAll(running, read)]
  return { whole: steadyOf(first.whole, again.whole), ways: steadyOf(first.ways, again.ways) }
}

async function readAll(running: RunningInstallation, { schema, asked }: Read): Promise<Readings> {
  const whole = await readPages(running, { schema, choices: asked.choices })
  merge(whole, await readReports(running, { schema, asked }))
  const ways: Values = new Map()
  const single = Object.fromEntries(Object.entries(asked.choices).map(([name, [value = '']]) => [name, value]))
  for (const source of [...readersOf(schema, single)].flatMap(([, sources]) => sources)) {
    const { data } = await ask(running, source)
    if (data) collect(data, { into: ways, owner: source })
  }
  return { whole, ways }
}

export interface Upgrade {
  commit: string
  world: MadeWorld
  before: Readings
  after: Readings
  formerMs: number
  readyMs: number
}

export function told({ commit, world, before, after, formerMs, readyMs }: Upgrade): Figure {
  const found = [
    ...differences(before.whole, after.whole),
    // By these ways come a few rows of a list: which ones it has is told by its pages.
    ...differences(before.ways, after.ways).filter(({ was, is }) => was !== undefined && is !== undefined),
  ].filter(({ coordinate }) => !OF_THE_VERSION.test(coordinate))
  const byCoordinate = Map.groupBy(found, ({ coordinate }) => coordinate)
  const unstated = found.filter((one) => reasonOf(one) === null)
  const coordinates = new Set([...before.whole.keys(), ...before.ways.keys()])
  const values = [...before.whole.values(), ...before.ways.values()].reduce((sum, { size }) => sum + size, 0)
  return {
    name: `Upgrade of an installation of ${commit} in place`,
    lines: [
      ...world.lines,
      `${coordinates.size} fields, ${values.toLocaleString('en')} values; ${byCoordinate.size} fields differ, in ${found.length.toLocaleString('en')} values`,
      ...[...byCoordinate].map(([coordinate, ones]) => `${coordinate}: ${ones.length} differ, ${reasonsOf(ones)}`),
      `${unstated.length} values differ for no stated reason`,
      ...[...Map.groupBy(unstated, ({ coordinate }) => coordinate)].flatMap(([, ones]) => ones.slice(0, 3).map(line)),
      `install, fill and read the former one ${seconds(formerMs)}; ready after the upgrade ${seconds(readyMs)}`,
    ],
    passed: unstated.length === 0 && values > FEWEST_VALUES,
  }
}

const reasonsOf = (ones: readonly Difference[]) =>
  [...new Set(ones.map((one) => reasonOf(one) ?? 'for no stated reason'))].join('; ')

const line = ({ coordinate, at, was, is }: Difference) =>
  `${coordinate} at ${at.slice(-160)}: ${was?.slice(0, 120) ?? 'nothing'} → ${is?.slice(0, 120) ?? 'nothing'}`

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
