import { startRuns } from '@portevoix/api/modules/integrations/start-sync.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

const bad = (count: number) => Array.from({ length: count }, (_, index) => ({ reason: `Line ${index + 2}: no.` }))
const post = (key: string) => ({ key, kind: 'article', title: key })

describe('a run', () => {
  it('counts every entry that was skipped, however few of them are told', async () => {
    const source = await scripted.add('counted')
    source.tell('content', 0, {
      upserts: [post('one')],
      skipped: [...bad(600), { reason: 'More of them.', entries: 4_513 }, { reason: 'A remark.', entries: 0 }],
    })
    expect(await scripted.ask.sync(source.globalId, 'content')).toMatchObject({ status: 'SUCCEEDED', skipped: 5_113 })
  })

  it('a run that stored nothing of what it read fails, says how much that was and why, and makes its integration FAILING', async () => {
    const { ask } = scripted
    const source = await scripted.add('nothing')
    source.tell('content', 0, { skipped: [...bad(1_000), { reason: 'More of them.', entries: 4_113 }] })
    const run = await ask.sync(source.globalId, 'content')
    expect(run).toMatchObject({ status: 'FAILED', skipped: 5_113, error: { kind: 'PERMANENT' } })
    expect(run.error?.message).toMatch(/^Nothing was stored\. Each of the 5,113 entries was skipped;.*Line 2: no\./)
    const { node } = await ask.graphql('query ($id: ID!) { node(id: $id) { ... on Integration { status } } }', {
      id: source.globalId,
    })
    expect(node).toEqual({ status: 'FAILING' })
  })

  it.each([
    [
      'facts of what is not there',
      'metrics',
      {
        key: 'm',
        metric: 'impressions',
        subject: { type: 'content', externalId: 'unknown' },
        at: '2026-03-01T09:00:00Z',
        value: 1,
      },
    ],
    [
      'mentions on no network',
      'mentions',
      { key: 'm', network: '!', text: 'Hm', at: '2026-03-01T09:00:00Z', author: {} },
    ],
    ['ties of nobody', 'ties', { key: 't', kind: 'advice', from: 'x', to: 'y', directed: true }],
    ['records that are none', 'content', { key: 'c', kind: 'article' }],
  ])('of nothing but %s fails', async (_what, stream, record) => {
    const source = await scripted.add(`only-${stream}`)
    source.tell(stream, 0, { upserts: [record] })
    expect(await scripted.ask.sync(source.globalId, stream)).toMatchObject({
      status: 'FAILED',
      upserted: 0,
      skipped: 1,
    })
  })

  it('a snapshot run that stored nothing reads all of it again, since the source would say that nothing changed', async () => {
    const source = await scripted.add('whole', 'snapshot')
    const page = { skipped: bad(3), complete: true, next: undefined }
    source.tell('content', 0, page)
    expect(await scripted.ask.sync(source.globalId, 'content')).toMatchObject({ status: 'FAILED' })
    const states = await scripted.within((ctx) => ctx.db.streamState.count({ where: { integrationId: source.id } }))
    expect(states).toBe(0)
  })

  it('succeeds where one part of its source was not read and the others have nothing new', async () => {
    const source = await scripted.add('parts')
    source.tell('content', 0, { skipped: [{ reason: 'The feed b was not read.', unread: true }] })
    expect(await scripted.ask.sync(source.globalId, 'content')).toMatchObject({ status: 'SUCCEEDED', skipped: 1 })
  })

  it('a run on demand tells its failure within seconds, and a scheduled one is retried', async () => {
    const { ask } = scripted
    const source = await scripted.add('soon', 'told', { schedule: '* * * * *', streams: ['content'] })
    source.tell('content', 0, { fail: { kind: 'transient' } })
    const asked = performance.now()
    expect(await ask.sync(source.globalId, 'content')).toMatchObject({ status: 'FAILED', error: { kind: 'TRANSIENT' } })
    expect(performance.now() - asked).toBeLessThan(15_000)
    await scripted.within((ctx) => startRuns(ctx, source, { streams: ['content'], trigger: 'SCHEDULE' }))
    const scheduled = async () => (await ask.runs(source.globalId)).find(({ trigger }) => trigger === 'SCHEDULE')
    const waiting = { status: 'QUEUED', error: { kind: 'TRANSIENT', message: expect.stringMatching(/./) } }
    await expect.poll(scheduled, { timeout: 30_000 }).toMatchObject(waiting)
    expect((await scheduled())?.logs.nodes.at(-1)?.message).toMatch(/^Attempt 2 of 6 in 15 s: ./)
  })

  it('a run that waits until its source may be asked again shows why at once', async () => {
    const source = await scripted.add('limited')
    source.tell('content', 0, { fail: { kind: 'rate_limit', retryAfterMs: 3_600_000 } })
    await scripted.ask.start(source.globalId, ['content'])
    const run = async () => (await scripted.ask.runs(source.globalId))[0]
    await expect.poll(run, { timeout: 30_000 }).toMatchObject({ status: 'QUEUED', error: { kind: 'RATE_LIMIT' } })
  })
})
