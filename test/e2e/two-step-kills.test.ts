import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { startHeldSource } from './held-source.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')
const LEASE_MS = 90_000
const CHECK = 'mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok account } } }'
const SEND = 'mutation ($id: ID!) { probeSend(id: $id, input: { name: "Sent" }) { ... on Topic { name } } }'

async function startProbe(
  world: World,
  address: string,
  aheadMs: number,
): Promise<{ child: ChildProcess; url: string }> {
  const flags = ['--conditions=portevoix-source', '--disable-warning=ExperimentalWarning']
  const script = join(import.meta.dirname, 'probe-server.ts')
  const args = [world.servingUrl, world.systemUrl, PLUGIN, address, String(aheadMs)]
  const child = spawn(process.execPath, [...flags, script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`The server ended at once, with ${code}.`)),
  )
  const [url] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [string]
  ended.catch(() => {})
  return { child, url: `${url}/graphql` }
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

it('a server that is killed while it asks leaves the key to whoever comes after the lease, and repeats no effect', {
  timeout: 180_000,
}, async () => {
  const source = await startHeldSource()
  const world = await startWorld({ plugins: [PLUGIN], allowPrivate: [source.host] })
  const children: ChildProcess[] = []
  try {
    const variables = { id: await source.integrate(world) }
    const call = async (url: string, query: string, idempotencyKey: string) => {
      const { status, body } = await post(
        url,
        world.organization.key,
        { query, variables },
        { 'idempotency-key': idempotencyKey },
      )
      return { status, code: body.errors?.[0]?.extensions.code ?? null, result: Object.values(body.data ?? {})[0] }
    }
    const sent = () =>
      world.server.environment.database.inOrganization(world.organization.id, (db) =>
        db.topic.count({ where: { name: 'Sent' } }),
      )

    source.hold()
    const first = await startProbe(world, source.host, 0)
    children.push(first.child)
    const cutOff = [call(first.url, SEND, 'send'), call(first.url, CHECK, 'check')].map((one) =>
      one.catch(() => 'cut off'),
    )
    await source.askedOften(2)
    await kill(first.child)
    expect(await Promise.all(cutOff)).toEqual(['cut off', 'cut off'])
    source.letGo()

    // Nobody knows yet that it is gone.
    expect(await call(world.url, CHECK, 'check')).toMatchObject({ status: 409, code: 'IDEMPOTENCY_CONFLICT' })

    const later = await startProbe(world, source.host, LEASE_MS + 1_000)
    children.push(later.child)
    for (let repeat = 0; repeat < 2; repeat += 1) {
      expect(await call(later.url, SEND, 'send')).toMatchObject({ status: 422, code: 'UNCLEAR' })
    }
    expect(source.asked).toBe(2)
    expect(await sent()).toBe(0)
    expect(await call(later.url, CHECK, 'check')).toMatchObject({ result: { ok: true, account: 'somebody' } })
    expect(source.asked).toBe(3)
    expect(await call(later.url, SEND, 'another')).toMatchObject({ result: { name: 'Sent' } })
    expect(await call(later.url, SEND, 'another')).toMatchObject({ result: { name: 'Sent' } })
    expect(source.asked).toBe(4)
    expect(await sent()).toBe(1)
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await world.stop()
    source.stop()
  }
})
