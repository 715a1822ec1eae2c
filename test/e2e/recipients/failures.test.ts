import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { applyJournal, journalOfErasures } from '@portevoix/api/platform/erasures/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PLUGIN, type RecipientsWorld, startRecipientsWorld } from './recipients-world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let r: RecipientsWorld
beforeAll(async () => {
  r = await startRecipientsWorld()
}, 120_000)
afterAll(() => r?.stop())
beforeEach(async () => {
  r.provider.answers(200)
  await r.within(({ db }) => db.recipientTask.deleteMany())
})

describe('a recipient that cannot be told at once', () => {
  it('is asked again with growing pauses, and told by hand where it refuses', async () => {
    await r.purge(await r.person({ posts: { Network: ['n-5'] } }))
    r.provider.answers(503)
    await r.asking()
    expect(await r.taskOf('Network')).toMatchObject({ status: 'QUEUED', attempts: 1, error: { kind: 'TRANSIENT' } })
    await r.asking()
    expect(r.provider.asked).toHaveLength(1)
    r.clock.aheadMs += MINUTE
    await r.asking()
    await r.asking()
    expect(r.provider.asked).toHaveLength(2)
    r.clock.aheadMs += MINUTE
    await r.asking()
    expect(r.provider.asked).toHaveLength(2)
    r.provider.answers(403)
    r.clock.aheadMs += MINUTE
    await r.asking()
    const refused = await r.taskOf('Network')
    expect(refused).toMatchObject({ status: 'BY_HAND', attempts: 3, error: { kind: 'PERMANENT' }, askAt: null })
    expect(refused.details).toMatchObject({ posts: ['n-5'] })
    r.provider.answers(404)
    expect(await r.resume(refused.id)).toEqual({ status: 'QUEUED' })
    await r.asking()
    expect(await r.taskOf('Network')).toMatchObject({ status: 'DONE', outcome: 'UNKNOWN', details: null })
    expect(await r.resume(refused.id)).toEqual({ code: 'RECIPIENT_TASK_DONE' })
  })

  it('waits while its integration is paused, and is told by hand once that is gone', async () => {
    await r.purge(await r.person({ posts: { Network: ['n-7'] } }))
    const network = { name: 'Network' }
    await r.within(({ db }) => db.integration.updateMany({ where: network, data: { status: 'PAUSED' } }))
    await r.asking()
    expect(await r.taskOf('Network')).toMatchObject({ status: 'QUEUED', attempts: 0 })
    await r.within(({ db }) => db.integration.updateMany({ where: network, data: { status: 'ACTIVE' } }))
    const gone = '00000000-0000-7000-8000-000000000000'
    await r.within(({ db }) => db.recipientTask.updateMany({ data: { integrationId: gone } }))
    r.clock.aheadMs += HOUR
    await r.asking()
    expect(await r.taskOf('forgetting')).toMatchObject({ status: 'BY_HAND' })
    expect(r.provider.asked).toEqual([])
  })

  it('is told of as unclear and asked again where the server is killed between the question and the answer', async () => {
    await r.purge(await r.person({ posts: { Network: ['n-8'] } }))
    r.provider.answers('hold')
    const flags = ['--conditions=portevoix-source', '--disable-warning=ExperimentalWarning']
    const script = join(import.meta.dirname, 'ask-and-die.ts')
    const args = [
      r.world.servingUrl,
      r.world.systemUrl,
      PLUGIN,
      r.provider.host,
      r.world.organization.id,
      String(r.clock.aheadMs),
    ]
    const child = spawn(process.execPath, [...flags, script, ...args], { stdio: 'inherit' })
    const exit = once(child, 'exit')
    await r.provider.askedOften(1).finally(() => child.kill('SIGKILL'))
    await exit
    const [first] = r.provider.asked
    r.provider.answers(200)
    // Nobody knows yet that it is gone.
    await r.asking()
    expect(r.provider.asked).toEqual([])
    r.clock.aheadMs += 11 * MINUTE
    await r.asking()
    expect(await r.taskOf('Network')).toMatchObject({ status: 'UNCLEAR', unclear: 1, attempts: 1 })
    r.clock.aheadMs += MINUTE
    await r.asking()
    expect(r.provider.asked).toEqual([first])
    expect(await r.taskOf('Network')).toMatchObject({ status: 'DONE', outcome: 'FORGOTTEN', unclear: 1, attempts: 2 })
    const events = await r.within(({ db }) =>
      db.event.findMany({
        where: { type: { startsWith: 'recipient-task.' } },
        orderBy: { sequence: 'desc' },
        take: 3,
      }),
    )
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'recipient-task.created',
      'recipient-task.done',
      'recipient-task.unclear',
    ])
  }, 120_000)
})

it('recipients are asked again after a backup of before the erasure was restored', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-recipients-'))
  try {
    const file = join(folder, 'erasures.jsonl')
    const passed = { posts: { Network: ['n-9'] } }
    const ana = await r.person(passed)
    const kept = await r.within(async ({ db }) => ({
      person: await db.person.findFirstOrThrow({ where: { id: ana.id } }),
      ambassador: await db.ambassador.findFirstOrThrow({ where: { personId: ana.id } }),
      publication: await db.publication.findFirstOrThrow({ where: { externalId: 'n-9' } }),
    }))
    await r.purge(ana)
    await r.asking()
    expect(r.provider.asked).toHaveLength(1)
    await journalOfErasures(r.world.server.environment, file).run()
    await r.within(async ({ db }) => {
      await db.recipientTask.deleteMany()
      await db.erasure.deleteMany()
      await db.erasedIdentifier.deleteMany()
      await db.person.create({ data: kept.person as Prisma.PersonUncheckedCreateInput })
      await db.ambassador.updateMany({
        where: { id: kept.ambassador.id },
        data: { personId: ana.id, formerPersonId: null },
      })
      await db.publication.create({ data: kept.publication as Prisma.PublicationUncheckedCreateInput })
    })
    await applyJournal(r.world.server.environment, file)
    expect(await r.taskOf('Network')).toMatchObject({ status: 'BY_HAND', cause: 'ERASURE' })
    await r.decide()
    await r.asking()
    expect(r.provider.asked.map(({ posts }) => posts)).toEqual([['n-9'], ['n-9']])
    expect(await r.taskOf('Network')).toMatchObject({ status: 'DONE', details: null })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

// Last: a provider that failed so often is left alone for a while.
it('a recipient is left to be told by hand after the last retry, long before the deadline', async () => {
  await r.purge(await r.person({ posts: { Network: ['n-6'] } }))
  r.provider.answers(503)
  const began = r.clock.aheadMs
  for (let turn = 0; turn < 40 && (await r.taskOf('Network')).status === 'QUEUED'; turn += 1) {
    await r.asking()
    r.clock.aheadMs += 12 * HOUR
  }
  expect(await r.taskOf('Network')).toMatchObject({ status: 'BY_HAND', attempts: 17 })
  expect(r.clock.aheadMs - began).toBeLessThan(10 * 24 * HOUR)
})
