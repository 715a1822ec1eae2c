import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { syncJob } from '@portevoix/api/modules/integrations/sync-job.ts'
import type { Json } from '@portevoix/sdk/plugin'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScriptedWorld } from './scripted-source.ts'

type ScriptedWorld = Awaited<ReturnType<typeof startScriptedWorld>>
let scripted: ScriptedWorld
let aheadMs = 0
beforeAll(async () => {
  scripted = await startScriptedWorld({ now: () => new Date(Date.now() + aheadMs) })
})
afterAll(() => scripted?.stop())

const PLUGINS = '{ plugins { status reason } }'

/**
 * Lets a connector misbehave so often that it is quarantined.
 * @param source whose pages it reads. @param caller in whose name.
 */
async function misbehave(
  connector: string,
  source: string,
  caller = { organizationId: scripted.world.organization.id, integrationId: source },
): Promise<void> {
  const { services } = scripted.world.server.environment
  const host = await services.plugins.host()
  const stream = host.connector(connector)?.streams[0]?.name ?? 'content'
  const found = { where: { id: source } }
  const { config } = await scripted.within((ctx) => ctx.db.integration.findFirstOrThrow(found))
  const facts = { connector, ...caller, config: config as Json }
  const read = async (): Promise<void> => {
    for await (const _page of host.readStream({ ...facts, stream, state: null, stateVersion: null }));
  }
  const outcome = (): Promise<string> => read().catch(({ reason }: { reason: string }) => reason) as Promise<string>
  await expect.poll(outcome, { timeout: 30_000, interval: 1 }).toBe('quarantined')
  await expect(read()).rejects.toMatchObject({ reason: 'quarantined', retryAfterMs: expect.any(Number) })
}

describe('a quarantined plugin', () => {
  it('makes a run wait without counting attempts or failures, and then continue', async () => {
    const { ask, within, world } = scripted
    const source = await scripted.add('waits')
    source.tell('content', 0, { upserts: 'no list' as never })
    await misbehave('told', source.id)
    source.tell('content', 0, { upserts: [{ key: 'a', kind: 'article', title: 'A' }] })

    const { id } = await ask.start(source.globalId, ['content'])
    const runId = parseGlobalId(String(id))?.id ?? ''
    const run = () => within((ctx) => ctx.db.syncRun.findFirstOrThrow({ where: { id: runId } }))
    const logs = '{ node(id: $id) { ... on SyncRun { logs(first: 10) { nodes { message } } } } }'
    const lines = async (): Promise<string[]> => {
      const { node } = (await ask.graphql(`query ($id: ID!) ${logs}`, { id })) as {
        node?: { logs?: { nodes: { message: string }[] } }
      }
      return node?.logs?.nodes.map(({ message }) => message) ?? []
    }
    await expect.poll(lines, { timeout: 30_000 }).toHaveLength(1)
    expect((await lines())[0]).toMatch(
      /^The run waits \d\d s: connector:told is quarantined: misbehaved 5 times in a row, at last: it gave what .*$/,
    )
    const waiting = await run()
    expect(waiting).toMatchObject({ status: 'QUEUED', errorKind: null })
    const waitMs = (waiting.dueAt?.getTime() ?? 0) - (Date.now() + aheadMs)
    expect(waitMs).toBeGreaterThan(15_000)
    expect(waitMs).toBeLessThanOrEqual(60_000)
    const state = await ask.graphql(
      'query ($id: ID!) { node(id: $id) { ... on Integration { status failureCount } } }',
      {
        id: source.globalId,
      },
    )
    expect(state.node).toEqual({ status: 'ACTIVE', failureCount: 0 })

    aheadMs += 61_000
    const job = { organizationId: world.organization.id, runId, attempt: 1, accountId: null }
    const handle = syncJob(world.server.environment).handle as unknown as (
      job: object,
      options: { signal: AbortSignal },
    ) => Promise<void>
    await handle(job, { signal: new AbortController().signal })
    expect(await run()).toMatchObject({ status: 'SUCCEEDED', upserted: 1 })
  })

  it('is quarantined only for the organisation that it fails for', {
    timeout: 120_000,
  }, async () => {
    const { ask, world } = scripted
    // Nothing of it runs beside the test.
    const concerned = await world.addOrganization('Concerned')
    const other = await world.addOrganization('Other')
    const pluginsOf = async ({ key }: { key: string }) => (await ask.graphql(PLUGINS, {}, key)).plugins
    expect(await pluginsOf(concerned)).toEqual([{ status: 'ACTIVE', reason: null }])
    const source = await scripted.add('breaks')
    for (const stream of ['content', 'people']) source.tell(stream, 0, { upserts: 'no list' as never })
    const connectors = (await world.server.environment.services.plugins.host()).connectors()
    for (const { id: connector } of connectors) {
      for (const integrationId of ['first', 'second']) {
        await misbehave(connector, source.id, { organizationId: concerned.id, integrationId })
      }
    }
    expect(await pluginsOf(concerned)).toEqual([
      {
        status: 'QUARANTINED',
        reason: expect.stringMatching(/^misbehaved.*: it gave what the contract does not allow$/),
      },
    ])
    expect(await pluginsOf(other)).toEqual([{ status: 'ACTIVE', reason: null }])
    const host = await world.server.environment.services.plugins.host()
    const settings = { organizationId: other.id, id: 'told', value: { url: 'https://example.org/' } }
    expect(await host.validateConfig(settings)).toMatchObject({ ok: true })
  })
})
