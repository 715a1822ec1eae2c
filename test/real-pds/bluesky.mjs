/**
 * Publishes to a real PDS of the AT Protocol through the plugin host, and reads from a real AppView behind it:
 * `@atproto/dev-env`, installed into a folder outside the repository (half a gigabyte, which is why no test does it).
 *
 *   node --conditions=portevoix-source test/real-pds/bluesky.mjs [folder]
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createPluginHost } from '@portevoix/api/platform/plugin-host/index.ts'
import { startEmbedded } from '@portevoix/api/platform/postgres/embedded.ts'

const VERSION = '0.6.7'
const ROOT = join(import.meta.dirname, '../..')
const folder = process.argv[2] ?? join(tmpdir(), 'portevoix-real-pds')

const say = (text) => process.stdout.write(`${text}\n`)

async function devEnv() {
  const entry = join(folder, 'node_modules/@atproto/dev-env/dist/index.js')
  if (!existsSync(entry)) {
    say(`installing @atproto/dev-env ${VERSION} into ${folder}`)
    const sqlite = join(folder, 'sqlite')
    mkdirSync(sqlite, { recursive: true })
    copyFileSync(join(import.meta.dirname, 'sqlite.mjs'), join(sqlite, 'index.mjs'))
    writeFileSync(
      join(sqlite, 'package.json'),
      JSON.stringify({ name: 'better-sqlite3', version: '12.11.1', type: 'module', exports: './index.mjs' }),
    )
    const overrides = { 'better-sqlite3': 'file:./sqlite' }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }))
    const install = ['install', '--no-audit', '--no-fund', `@atproto/dev-env@${VERSION}`]
    const { status } = spawnSync('npm', install, { cwd: folder, stdio: 'inherit' })
    assert.equal(status, 0, 'npm install has failed')
  }
  return import(pathToFileURL(entry).href)
}

/** Passes connections on; while armed, it lets a write through and breaks the line when its answer comes. */
async function startProxy(target) {
  const state = { armed: false, broken: 0 }
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    let breaks = false
    client.on('data', (chunk) => {
      if (state.armed && chunk.includes('POST /xrpc/com.atproto.repo.putRecord')) {
        state.armed = false
        breaks = true
      }
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (breaks) {
        state.broken += 1
        client.resetAndDestroy()
      } else client.write(chunk)
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      one.on('close', () => other.destroy())
      one.on('error', () => other.destroy())
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { state, port: server.address().port, close: () => server.close() }
}

async function records(agent, did) {
  const { data } = await agent.com.atproto.repo.listRecords({ repo: did, collection: 'app.bsky.feed.post', limit: 100 })
  return data.records
}

async function all(pages) {
  const found = []
  for await (const page of pages) found.push(page)
  return found
}

const textsOf = (pages) => pages.flatMap(({ upserts }) => upserts.map(({ text }) => text))

const quiet = { info: () => undefined, warn: (fields, message) => say(`${message} ${JSON.stringify(fields)}`) }
const { TestNetwork } = await devEnv()
const postgres = await startEmbedded({ home: join(folder, 'postgres'), log: quiet, fsync: false })
// Asked for by name, and not used by an AppView of this size.
process.env.REDIS_HOST = 'none.invalid'
// Letters only, and another one each time: the AppView of an earlier run knew other accounts by these names.
const dbPostgresSchema = `${Date.now()}`.replace(/\d/g, (digit) => 'abcdefghij'[digit])
const network = await TestNetwork.create({ dbPostgresUrl: postgres.url, dbPostgresSchema })
const proxy = await startProxy(network.pds.port)
const host = await createPluginHost({
  plugins: ['./packages/plugins/connector-bluesky'],
  from: ROOT,
  allowPrivate: [`127.0.0.1:${proxy.port}`],
  hostVersion: '0.1.0',
  log: quiet,
  now: () => new Date(),
  random: Math.random,
  quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
})

try {
  const [ana, bo] = [network.pds.getAgent(), network.pds.getAgent()]
  for (const [agent, name] of [
    [ana, 'ana'],
    [bo, 'bruno'],
  ]) {
    await agent.createAccount({ handle: `${name}.test`, email: `${name}@example.org`, password: `${name}-password` })
  }
  const { did } = ana.session
  const facts = {
    connector: 'bluesky',
    organizationId: 'real-pds',
    integrationId: 'real-pds',
    config: { service: `http://127.0.0.1:${proxy.port}`, handle: 'ana.test', languages: ['en'] },
    secrets: { password: ana.session.accessJwt },
  }
  assert.deepEqual(await host.checkConnector(facts), { ok: true, account: 'ana.test' })
  say('check: the account is ana.test')

  const text = 'Grüße 👋🏽 to @bruno.test: see https://example.org/a?b=c #news'
  const first = await host.publish({ ...facts, post: { key: 'one', text, media: [] } })
  assert.equal(first.status, 'created')
  assert.deepEqual(await host.publish({ ...facts, post: { key: 'one', text, media: [] } }), {
    ...first,
    status: 'exists',
  })
  const [stored, ...others] = await records(ana, did)
  assert.equal(others.length, 0)
  const strongRef = { uri: stored.uri, cid: stored.cid }
  const bytes = Buffer.from(stored.value.text)
  const marked = stored.value.facets.map(({ index, features: [feature] }) => [
    bytes.subarray(index.byteStart, index.byteEnd).toString(),
    feature.uri ?? feature.did ?? feature.tag,
  ])
  assert.deepEqual(marked, [
    ['@bruno.test', bo.session.did],
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['#news', 'news'],
  ])
  say('publish: one record for a key sent twice, with link, mention and hashtag at their bytes')

  proxy.state.armed = true
  const lost = { key: 'two', text: 'The answer to this never arrived', media: [] }
  await assert.rejects(host.publish({ ...facts, post: lost }), { kind: 'ambiguous' })
  assert.equal(proxy.state.broken, 1)
  const since = new Date(Date.now() - 60_000)
  const found = await host.findPublished({ ...facts, post: { ...lost, since } })
  assert.equal(found.status, 'exists')
  assert.equal(await host.findPublished({ ...facts, post: { key: 'three', text: 'x', since } }), 'absent')
  assert.deepEqual(await host.publish({ ...facts, post: lost }), found)
  assert.equal((await records(ana, did)).length, 2)
  say('commit, then reset: ambiguous, found, published again as the same record')

  await host.retract({ ...facts, externalId: found.externalId })
  await host.retract({ ...facts, externalId: found.externalId })
  assert.equal((await records(ana, did)).length, 1)
  say('retract: gone, and gone the second time')

  await assert.rejects(host.publish({ ...facts, secrets: { password: 'not-a-token' }, post: lost }), { kind: 'auth' })
  say('a token that is no token: auth')

  const greet = (text) => bo.post({ text, facets: [mentionOf(did, text.indexOf('@'), '@ana.test'.length)] })
  await greet('Hello @ana.test')
  await bo.post({ text: 'A quote', embed: { $type: 'app.bsky.embed.record', record: strongRef } })
  await bo.like(strongRef.uri, strongRef.cid)
  await network.processAll()
  const reading = { ...facts, state: null, stateVersion: null }
  const mentions = await all(host.readStream({ ...reading, stream: 'mentions' }))
  assert.deepEqual(textsOf(mentions), ['A quote', 'Hello @ana.test'])
  await greet('Once more, @ana.test')
  await network.processAll()
  const later = await all(host.readStream({ ...reading, stream: 'mentions', ...mentions.at(-1) }))
  assert.deepEqual(textsOf(later), ['Once more, @ana.test'])
  const metrics = (await all(host.readStream({ ...reading, stream: 'metrics' }))).flatMap(({ upserts }) => upserts)
  const values = Object.fromEntries(metrics.map(({ metric, value }) => [metric, value]))
  assert.deepEqual(values, { followers: 0, reactions: 1, reposts: 1, comments: 0 })
  say('mentions and metrics: a mention and a quote, then what is new alone; one like, one quote')
  say('all is well')
} finally {
  await host.close()
  proxy.close()
  await network.close()
  await postgres.stop()
}

function mentionOf(did, byteStart, length) {
  const features = [{ $type: 'app.bsky.richtext.facet#mention', did }]
  return { index: { byteStart, byteEnd: byteStart + length }, features }
}
