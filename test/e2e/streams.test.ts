import { globalId } from '@portevoix/api/core/ids.ts'
import { schedulePauseMs } from '@portevoix/api/modules/integrations/breaker.ts'
import { startDueIntegrations } from '@portevoix/api/modules/integrations/index.ts'
import { startRuns } from '@portevoix/api/modules/integrations/start-sync.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placesOf } from '../places.ts'
import { dataFolder, rows } from '../real-data/data.ts'
import { countStatements } from '../statements.ts'
import { startScriptedWorld } from './scripted-source.ts'
import { tryPage } from './try-page.ts'

type ScriptedWorld = Awaited<ReturnType<typeof startScriptedWorld>>
let scripted: ScriptedWorld
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

const person = (key: string, more: object = {}) => ({ key, displayName: `Person ${key}`, ...more })
const tie = (from: string, to: string, more: object = {}) => ({
  key: `${from}>${to}`,
  ...{ kind: 'advice', from, to, directed: true, ...more },
})
const AT = '2026-03-01T09:00:00Z'

describe('a page', () => {
  it('is stored in as many statements with 10 records as with 500', async () => {
    const { world } = scripted
    const page = (stream: string, count: number, mark: string) =>
      Array.from({ length: count }, (_, index) => {
        const key = `st-${mark}-${index}`
        switch (stream) {
          case 'people':
            return person(key, { departments: ['D'], accounts: [{ network: 'x', handle: key }] })
          case 'ties':
            return tie(`st-base-${index % 10}`, `st-base-${(index + 1 + (index % 3)) % 10}`, { key, kind: `k-${mark}` })
          case 'content':
            return { key, kind: 'article', title: key }
          case 'mentions':
            return { key, network: 'x', text: key, at: AT, author: { handle: key } }
          default:
            return {
              key,
              ...{ metric: index % 2 ? 'impressions' : 'reactions', cumulative: index % 2 === 0, at: AT, value: index },
              subject: { type: 'account', externalId: `a-${mark}-${index}` },
            }
        }
      })
    const some = await scripted.add('statements')
    some.tell('people', 0, { upserts: page('people', 10, 'base') })
    await scripted.ask.sync(some.globalId, 'people')
    for (const stream of ['people', 'ties', 'content', 'mentions', 'metrics']) {
      const counts: number[] = []
      for (const [count, mark] of [
        [10, 'few'],
        [500, 'many'],
      ] as const) {
        const source = await scripted.add(`statements-${stream}-${mark}`)
        const records = page(stream, count, mark)
        // The fewer of two: what looks for due work every half minute may fall into one.
        const once = async () =>
          (await countStatements(world, () => tryPage(scripted, source.id, stream, records))).length
        counts.push(Math.min(await once(), await once()))
      }
      expect(counts[1], `${stream}: ${counts}`).toBe(counts[0])
    }
  })
})

describe('people of a source', () => {
  it('are known by external id, else by their record, never by mail address, with accounts, departments and languages', async () => {
    const { within, ask } = scripted
    const source = await scripted.add('people-known')
    const create = (data: object) =>
      within((ctx) => ctx.db.person.create({ data: { id: ctx.newId(), ...data } as never }))
    const byExternalId = await create({ externalId: 'pk-1', displayName: 'Old name' })
    const byMail = await create({ email: 'mail@example.org', displayName: 'Mail' })
    source.tell('people', 0, {
      upserts: [
        person('pk-1'),
        person('pk-2', { email: 'Mail@Example.org' }),
        person('pk-3', {
          departments: ['Sales', 'Board'],
          departmentsFrom: '2026-01-05T00:00:00Z',
          languages: ['fr-ca'],
          country: 'uk',
          site: ' Leeds\u200b',
          role: 'Head',
          level: ' VP ',
          accounts: [
            { network: 'x', handle: '@three', followers: 10 },
            { network: 'mastodon', handle: 'three@example.social' },
          ],
        }),
      ],
    })
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ status: 'SUCCEEDED', upserted: 2, skipped: 1 })
    const find = (where: object) =>
      within((ctx) =>
        ctx.db.person.findFirst({
          where,
          include: { socialAccounts: { orderBy: { network: 'asc' } }, departments: { include: { department: true } } },
        }),
      )
    expect(await find({ id: byExternalId.id })).toMatchObject({ displayName: 'Person pk-1', externalId: 'pk-1' })
    expect(await find({ id: byMail.id })).toMatchObject({ displayName: 'Mail', externalId: null })
    const third = await find({ externalId: 'pk-3' })
    expect(third).toMatchObject({
      languages: ['fr-CA'],
      country: 'GB',
      site: 'Leeds',
      siteKey: 'leeds',
      jobTitle: 'Head',
      level: 'VP',
      socialAccounts: [
        { network: 'mastodon', handle: 'three@example.social', followers: null },
        { network: 'x', handle: 'three', followers: 10 },
      ],
    })
    expect(third?.departments.map(({ department }) => department.name).sort()).toEqual(['Board', 'Sales'])
    const memberships = await within((ctx) => ctx.db.membership.findMany({ where: { personId: third?.id ?? '' } }))
    expect(memberships.map(({ from }) => from)).toEqual(Array(2).fill(new Date('2026-01-05T00:00:00Z')))
    // By the record from now on, whatever else changes.
    await within((ctx) => ctx.db.person.updateMany({ where: { externalId: 'pk-3' }, data: { externalId: null } }))
    source.tell('people', 1, { upserts: [person('pk-3', { email: 'new@example.org' })] })
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 1 })
    expect(await find({ id: third?.id })).toMatchObject({ email: 'new@example.org', externalId: 'pk-3' })
  })

  it('people that cannot be read are refused one by one and told, and nothing is put in the place of what they say', async () => {
    const { within, ask } = scripted
    const source = await scripted.add('people-unreadable')
    const large = 2 ** 31
    source.tell('people', 0, {
      upserts: [
        person('pu-mail', { email: 'no address' }),
        person('pu-kind', { kind: 'Alien' }),
        person('pu-language', { languages: ['de', 'German'] }),
        person('pu-name', { displayName: 'N'.repeat(201) }),
        person('pu-role', { role: 'R'.repeat(201) }),
        person('pu-level', { level: 'L'.repeat(101) }),
        person('pu-department', { departments: ['D'.repeat(201)] }),
        person('pu-country', { country: 'Atlantis' }),
        person('pu-site', { site: 'S'.repeat(201) }),
        person('pu-account', {
          accounts: [
            { network: 'x', handle: 'pu-large', followers: large },
            { network: '???', handle: 'pu-nowhere' },
            { network: 'x', handle: 'h'.repeat(201) },
            { network: 'x', handle: 'pu-known', followers: large - 1 },
          ],
        }),
        person('pu-good', { email: 'pu@good.example', kind: 'journalist', languages: ['de'] }),
      ],
    })
    const mention = (key: string, more: object) => ({
      ...{ key, network: 'x', text: 'Hello', at: '2026-01-01T00:00:00Z', author: {} },
      ...more,
    })
    source.tell('mentions', 0, {
      upserts: [
        mention('pu-reach', { reach: large }),
        mention('pu-followers', { author: { name: 'Somebody', followers: large } }),
        mention('pu-part', { url: 'https://bank.example@evil.example/', language: 'Klingon' }),
        mention('pu-heard', { reach: large - 1, author: { followers: large - 1 } }),
      ],
    })
    const run = await ask.sync(source.globalId, 'people')
    expect(run).toMatchObject({ upserted: 2, skipped: 9 })
    const messagesOf = ({ logs }: Awaited<ReturnType<typeof ask.sync>>) =>
      logs.nodes.map(({ message }) => message).join('\n')
    const ofPeople = ['email', 'kind', 'languages', 'country', 'site', 'displayName', 'role', 'departments']
    for (const field of [...ofPeople, 'followers', 'network', 'handle']) {
      expect(messagesOf(run)).toContain(`\`${field}\``)
    }
    const people = await within((ctx) =>
      ctx.db.person.findMany({
        where: { externalId: { startsWith: 'pu-' } },
        include: { socialAccounts: true },
        orderBy: { externalId: 'asc' },
      }),
    )
    expect(people).toMatchObject([
      { externalId: 'pu-account', kindStated: false, socialAccounts: [{ handle: 'pu-known', followers: large - 1 }] },
      { externalId: 'pu-good', kind: 'JOURNALIST', email: 'pu@good.example', languages: ['de'] },
    ])
    const heard = await ask.sync(source.globalId, 'mentions')
    expect(heard).toMatchObject({ upserted: 2, skipped: 2 })
    for (const field of ['reach', 'followers', 'url', 'language']) expect(messagesOf(heard)).toContain(`\`${field}\``)
  })

  it('tell what of contents could not be read, and take no network that cannot be read for any', async () => {
    const { ask } = scripted
    const source = await scripted.add('unreadable-contents')
    const content = (key: string, more: object) => ({ key, kind: 'article', title: key, ...more })
    source.tell('content', 0, {
      upserts: [
        content('uc-good', { network: 'x', externalId: 'uc-1' }),
        content('uc-address', { url: 'https://bank.example@evil.example/', language: 'Klingon' }),
        content('uc-network', { network: '???' }),
        content('uc-id', { network: '???', externalId: 'uc-2' }),
        content('uc-alone', { externalId: 'uc-3' }),
      ],
    })
    const run = await ask.sync(source.globalId, 'content')
    expect(run).toMatchObject({ upserted: 5, skipped: 0 })
    const leftOut = run.logs.nodes.flatMap(({ message }) => {
      const found = /^Of "([\w-]+)": its `(\w+)` is left out/.exec(message)
      return found ? [found.slice(1)] : []
    })
    expect(leftOut).toEqual([
      ['uc-address', 'url'],
      ['uc-address', 'language'],
      ['uc-network', 'network'],
      ['uc-id', 'externalId'],
      ['uc-alone', 'externalId'],
    ])
    const subject = { type: 'content', externalId: 'uc-1', network: '???' }
    source.tell('metrics', 0, {
      upserts: [{ key: 'uc', metric: 'impressions', subject, at: '2026-01-01T00:00:00Z', value: 1 }],
    })
    expect(await ask.sync(source.globalId, 'metrics')).toMatchObject({ upserted: 0, skipped: 1 })
  })

  it('cost no write while they say the same, and are written again only where something changed', async () => {
    const { within, ask } = scripted
    const source = await scripted.add('people-same', 'snapshot')
    const all = Array.from({ length: 20 }, (_, index) => person(`ps-${index}`))
    source.tell('people', 0, { upserts: all, complete: true })
    await ask.sync(source.globalId, 'people')
    const versions = () =>
      within((ctx) =>
        ctx.db.person.findMany({
          where: { externalId: { startsWith: 'ps-' } },
          select: { externalId: true, version: true, updatedAt: true },
          orderBy: { externalId: 'asc' },
        }),
      )
    const before = await versions()
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 0, unchanged: 20 })
    expect(await versions()).toEqual(before)
    source.tell('people', 0, { upserts: [...all.slice(1), person('ps-0', { role: 'Chief' })], complete: true })
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ upserted: 1, unchanged: 19 })
  })

  it('stay active throughout where only the key of their record changes', async () => {
    const { within, ask } = scripted
    for (const kind of ['snapshot', 'told'] as const) {
      const source = await scripted.add(`people-rekeyed-${kind}`, kind)
      const externalId = `pr-${kind}`
      const complete = kind === 'snapshot' ? { complete: true } : {}
      const record = (key: string) => ({ ...person(key), externalId, displayName: 'Rekeyed' })
      source.tell('people', 0, { upserts: [record('old'), person(`${externalId}-leaver`)], ...complete })
      await ask.sync(source.globalId, 'people')
      const deletes = kind === 'told' ? { deletes: ['old', `${externalId}-leaver`] } : {}
      source.tell('people', kind === 'told' ? 1 : 0, { upserts: [record('new')], ...deletes, ...complete })
      expect(await ask.sync(source.globalId, 'people')).toMatchObject({ status: 'SUCCEEDED', deleted: 1, skipped: 0 })
      const [stays, leaver] = await within((ctx) =>
        ctx.db.person.findMany({ where: { externalId: { startsWith: externalId } }, orderBy: { externalId: 'asc' } }),
      )
      expect([stays?.active, leaver?.active]).toEqual([true, false])
      const gone = await within((ctx) =>
        ctx.db.event.findMany({ where: { type: 'person.updated', subjectId: stays?.id ?? '' } }),
      )
      expect(gone.map(({ data }) => data)).toEqual([])
      // The new record stands for them: they leave with it.
      const last = kind === 'told' ? { deletes: ['new'] } : { upserts: [person('somebody')], complete: true }
      source.tell('people', kind === 'told' ? 2 : 0, last)
      expect(await ask.sync(source.globalId, 'people')).toMatchObject({ deleted: 1 })
    }
  })

  it('become inactive when a whole reading does not name them, never after a part of one, and come back', async () => {
    const { within, ask } = scripted
    const source = await scripted.add('people-gone', 'snapshot')
    const active = async () =>
      (
        await within((ctx) => ctx.db.person.findMany({ where: { externalId: { startsWith: 'pg-' }, active: true } }))
      ).map(({ externalId }) => externalId)
    source.tell('people', 0, { upserts: [person('pg-1'), person('pg-2')], next: 1 })
    source.tell('people', 1, { upserts: [person('pg-3')], complete: true })
    await ask.sync(source.globalId, 'people')
    expect(await active()).toHaveLength(3)
    // Cut short: the first page names one, the second fails.
    source.tell('people', 0, { upserts: [person('pg-1')], next: 1 })
    source.tell('people', 1, { fail: { kind: 'permanent' } })
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ status: 'FAILED', deleted: 0 })
    expect(await active()).toHaveLength(3)
    // The same reading goes on in another run: what its first part saw stays.
    source.tell('people', 1, { upserts: [], complete: true })
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ status: 'SUCCEEDED', deleted: 2 })
    expect(await active()).toEqual(['pg-1'])
    source.tell('people', 0, { upserts: [person('pg-1'), person('pg-2')], complete: true })
    await ask.sync(source.globalId, 'people')
    expect((await active()).sort()).toEqual(['pg-1', 'pg-2'])
    // An entry that could not be read, and that has no key, may be anybody.
    source.tell('people', 0, { upserts: [person('pg-1')], skipped: [{ reason: 'unreadable' }], complete: true })
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ deleted: 0 })
    source.tell('people', 0, {
      upserts: [person('pg-1')],
      skipped: [{ key: 'pg-2', reason: 'unreadable' }],
      complete: true,
    })
    expect(await ask.sync(source.globalId, 'people')).toMatchObject({ deleted: 0 })
    expect((await active()).sort()).toEqual(['pg-1', 'pg-2'])
  })
})

describe('somebody who was erased', () => {
  it('is found in no table any more, and is not brought back by the next reading, changed or not', async () => {
    const { within, ask, world } = scripted
    const source = await scripted.add('erased', 'snapshot')
    const key = 'Zebulon.Quist@erased.example'
    const account = { network: 'mastodon', handle: 'zebulonquist@erased.example', followers: 3 }
    const record = person(key, { displayName: 'Zebulon Quist', email: key, accounts: [account] })
    const tie = { key: `${key}-boss`, kind: 'erased', from: key, to: 'boss', directed: true }
    const mention = {
      key: `by-${key}`,
      network: 'mastodon',
      text: 'Zebulon Quist says hello',
      at: '2026-01-01T00:00:00Z',
      author: { handle: account.handle, name: 'Zebulon Quist' },
    }
    const tell = (more: object = {}) => {
      source.tell('people', 0, { upserts: [{ ...record, ...more }, person('boss')], complete: true })
      source.tell('ties', 0, { upserts: [tie], complete: true })
      source.tell('mentions', 0, { upserts: [mention], complete: true })
    }
    const sync = async () => {
      for (const stream of ['people', 'ties', 'mentions']) await ask.sync(source.globalId, stream)
    }
    tell()
    await sync()
    const mail = key.toLowerCase()
    const { id } = await within((ctx) => ctx.db.person.findFirstOrThrow({ where: { email: mail } }))
    expect(await placesOf(world.databaseUrl, ['quist'])).toContain('Mention')
    await ask.graphql('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: globalId('Person', id) })
    expect(await placesOf(world.databaseUrl, ['quist'])).toEqual([])
    await sync()
    tell({ role: 'Head' })
    await sync()
    expect(await within((ctx) => ctx.db.person.count({ where: { email: mail } }))).toBe(0)
    expect(await placesOf(world.databaseUrl, ['quist'])).toEqual([])
  })
})

describe('ties of a source', () => {
  it('wait for people who are not known yet, and are stored once they come', async () => {
    const { within, ask } = scripted
    const source = await scripted.add('ties-wait')
    source.tell('people', 0, { upserts: [person('tw-1')] })
    source.tell('ties', 0, { upserts: [tie('tw-1', 'tw-2')] })
    await ask.sync(source.globalId, 'people')
    const first = await ask.sync(source.globalId, 'ties')
    expect(first).toMatchObject({ status: 'FAILED', upserted: 0, skipped: 1 })
    expect(first.logs.nodes[0]?.message).toMatch(/^Skipped sha256:[0-9a-f]{12}: No person has the key in `to`/)
    const count = () => within((ctx) => ctx.db.tie.count({ where: { from: { externalId: 'tw-1' } } }))
    // The source tells only what is new: its first page would not be read again by itself.
    expect(await ask.sync(source.globalId, 'ties')).toMatchObject({ pages: 0 })
    source.tell('people', 1, { upserts: [person('tw-2')] })
    await ask.sync(source.globalId, 'people')
    expect(await ask.sync(source.globalId, 'ties')).toMatchObject({ upserted: 1, skipped: 0 })
    expect(await count()).toBe(1)
    source.tell('ties', 1, { upserts: [tie('tw-2', 'tw-1')], deletes: ['tw-1>tw-2'] })
    expect(await ask.sync(source.globalId, 'ties')).toMatchObject({ upserted: 1, deleted: 1 })
    expect(await count()).toBe(0)
  })

  it('move with their record, and a kind begun with the other direction skips its own ties alone', async () => {
    const { within, ask } = scripted
    const source = await scripted.add('ties-move')
    source.tell('people', 0, { upserts: ['tm-1', 'tm-2', 'tm-3'].map((key) => person(key)) })
    source.tell('ties', 0, { upserts: [{ ...tie('tm-1', 'tm-2', { kind: 'mentoring' }), key: 'one' }] })
    await ask.sync(source.globalId, 'people')
    await ask.sync(source.globalId, 'ties')
    source.tell('ties', 1, {
      upserts: [
        { ...tie('tm-1', 'tm-3', { kind: 'mentoring', weight: 2 }), key: 'one' },
        { ...tie('tm-2', 'tm-3', { kind: 'mentoring', directed: false }), key: 'two' },
        { ...tie('tm-3', 'tm-2', { kind: 'mentoring', weight: 0 }), key: 'three' },
      ],
    })
    const run = await ask.sync(source.globalId, 'ties')
    expect(run).toMatchObject({ status: 'SUCCEEDED', upserted: 1, skipped: 2 })
    const ties = await within((ctx) =>
      ctx.db.tie.findMany({ where: { kind: 'mentoring' }, include: { to: { select: { externalId: true } } } }),
    )
    expect(ties.map(({ to, weight }) => [to.externalId, weight])).toEqual([['tm-3', 2]])
  })

  it.skipIf(!dataFolder)('become the advice network of a real company (skipped without the data sets)', async () => {
    const { within, ask } = scripted
    const source = await scripted.add('krackhardt', 'snapshot')
    const people = rows('krackhardt_hightech', 'nodes.csv').map(({ id }) => person(`kh-${id}`))
    const ties = rows('krackhardt_hightech', 'edges_advice.csv').map(({ source: from, target }) =>
      tie(`kh-${from}`, `kh-${target}`, { kind: 'kh-advice' }),
    )
    source.tell('people', 0, { upserts: people, complete: true })
    source.tell('ties', 0, { upserts: ties.slice(0, 100), next: 1 })
    source.tell('ties', 1, { upserts: ties.slice(100), complete: true })
    const first = await ask.start(source.globalId, ['ties', 'people'])
    expect(first).toMatchObject({ stream: 'people' })
    await ask.ended(first.id)
    await ask.sync(source.globalId, 'ties')
    expect(await within((ctx) => ctx.db.tie.count({ where: { kind: 'kh-advice' } }))).toBe(190)
    source.tell('ties', 0, { upserts: ties.slice(1, 100), next: 1 })
    expect(await ask.sync(source.globalId, 'ties')).toMatchObject({ upserted: 0, unchanged: 189, deleted: 1 })
  })
})

describe('metrics of a source', () => {
  const fact = (key: string, value: number, more: object = {}) => ({
    ...{ key, metric: 'impressions', subject: { type: 'content', externalId: 'post' }, at: AT, value },
    ...more,
  })
  const total = (value: number, at: string, more: object = {}) =>
    fact(`t-${at}-${JSON.stringify(more)}`, value, { metric: 'reactions', cumulative: true, at, ...more })

  async function sumsOf(integrationId: string) {
    const points = await scripted.within((ctx) =>
      ctx.db.metricPoint.findMany({ where: { source: `integration:${integrationId}`, supersededAt: null } }),
    )
    const days = await scripted.within(
      (ctx) =>
        ctx.db.$queryRaw<{ metric: string; sum: unknown }[]>`
        SELECT s.metric, d.sum FROM "MetricDate" d JOIN "MetricSeries" s ON s.id = d."seriesId"
        WHERE s."subjectId" = ANY(${points.map(({ subjectId }) => subjectId)}::uuid[]) AND NOT s.part`,
    )
    const sum = (all: readonly { metric: string; amount: number }[], metric: string) =>
      all.filter((one) => one.metric === metric).reduce((total, { amount }) => total + amount, 0)
    return (metric: string) => ({
      facts: sum(
        points.map((one) => ({ metric: one.metric, amount: Number(one.value) })),
        metric,
      ),
      rollups: sum(
        days.map((one) => ({ metric: one.metric, amount: Number(one.sum) })),
        metric,
      ),
    })
  }

  it('wait for their subject and their metric, and are corrected under their key', async () => {
    const { ask } = scripted
    const source = await scripted.add('metrics-wait')
    source.tell('metrics', 0, { upserts: [fact('a', 5), fact('b', 7), fact('c', 1, { metric: 'never-defined' })] })
    const first = await ask.sync(source.globalId, 'metrics')
    expect(first).toMatchObject({ status: 'FAILED', upserted: 0, skipped: 3 })
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    await ask.sync(source.globalId, 'content')
    expect(await ask.sync(source.globalId, 'metrics')).toMatchObject({ upserted: 2, skipped: 1 })
    source.tell('metrics', 1, { upserts: [fact('a', 6), fact('b', 7)], deletes: ['b'] })
    const corrected = await ask.sync(source.globalId, 'metrics')
    expect(corrected).toMatchObject({ upserted: 1, unchanged: 1, deleted: 0, skipped: 1 })
    expect((await sumsOf(source.id))('impressions')).toEqual({ facts: 13, rollups: 13 })
  })

  it('have keys of their own, and not those of facts that running totals make', async () => {
    const { ask } = scripted
    const source = await scripted.add('metrics-keys')
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    await ask.sync(source.globalId, 'content')
    const records = [fact('total:a', 5), total(3, '2026-03-01T00:00:00Z', { key: 'total:b' }), fact('c', 1)]
    source.tell('metrics', 0, { upserts: records })
    const run = await ask.sync(source.globalId, 'metrics')
    expect(run).toMatchObject({ upserted: 2, skipped: 1 })
    expect(run.logs.nodes.map(({ message }) => message)).toContainEqual(expect.stringMatching(/begin with `total:`/))
    expect((await sumsOf(source.id))('impressions')).toEqual({ facts: 1, rollups: 1 })
  })

  it('count where a dimension of them is declared by nobody, which is told and stays with them', async () => {
    const { ask } = scripted
    const source = await scripted.add('metrics-undeclared')
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    await ask.sync(source.globalId, 'content')
    source.tell('metrics', 0, { upserts: [fact('u', 4, { dimensions: { country: 'FR', mood: 'calm' } })] })
    const run = await ask.sync(source.globalId, 'metrics')
    expect(run).toMatchObject({ status: 'SUCCEEDED', upserted: 1, skipped: 0 })
    expect(run.logs.nodes.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/`mood`, which nobody declared/),
    )
    const where = { source: `integration:${source.id}` }
    const points = await scripted.within((ctx) => ctx.db.metricPoint.findMany({ where, select: { fields: true } }))
    expect(points).toEqual([{ fields: { mood: 'calm' } }])
    expect((await sumsOf(source.id))('impressions')).toEqual({ facts: 4, rollups: 4 })
  })

  it('tell of increments that cannot be stored, those of other sources of the account included', async () => {
    const { ask } = scripted
    const url = 'https://example.org/refused'
    const account = { metrics: { group: { network: 'x', account: 'refused' }, rank: 'API' } }
    const [first, second] = [
      await scripted.add('metrics-first', 'told', account),
      await scripted.add('metrics-second', 'told', account),
    ]
    first.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post', url }] })
    await ask.sync(first.globalId, 'content')
    const later = new Date(Date.now() + 5 * 86_400_000).toISOString()
    first.tell('metrics', 0, { upserts: [total(10, '2026-03-01T00:00:00Z'), total(20, later)] })
    const ahead = /lies more than two days ahead/
    const messages = async (one: typeof first) => {
      const run = await ask.sync(one.globalId, 'metrics')
      return { ...run, logs: run.logs.nodes.map(({ message }) => message) }
    }
    expect(await messages(first)).toMatchObject({ upserted: 1, skipped: 1, logs: [expect.stringMatching(ahead)] })
    second.tell('metrics', 0, {
      upserts: [total(12, '2026-03-02T00:00:00Z', { subject: { type: 'content', externalId: url } })],
    })
    const other = await messages(second)
    expect(other).toMatchObject({ upserted: 1, skipped: 0 })
    expect(other.logs).toContainEqual(expect.stringMatching(new RegExp(`integration:${first.id}.*${ahead.source}`)))
  })

  it('count a running total once, in parts too, and less where it falls', async () => {
    const { ask } = scripted
    const source = await scripted.add('metrics-totals')
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    await ask.sync(source.globalId, 'content')
    const [fr, de] = [{ dimensions: { country: 'FR' } }, { dimensions: { country: 'DE' } }]
    const read = async (at: number, ...upserts: object[]) => {
      source.tell('metrics', at, { upserts })
      const run = await ask.sync(source.globalId, 'metrics')
      expect(run).toMatchObject({ status: 'SUCCEEDED', skipped: 0 })
      return (await sumsOf(source.id))('reactions')
    }
    expect(await read(0, total(10, '2026-03-01T00:00:00Z', fr), total(3, '2026-03-01T00:00:00Z', de))).toEqual({
      facts: 13,
      rollups: 13,
    })
    expect(await read(1, total(25, '2026-03-02T00:00:00Z', fr))).toEqual({ facts: 28, rollups: 28 })
    // Likes were taken back: they come off the days that counted them.
    expect(await read(2, total(4, '2026-03-03T00:00:00Z', fr))).toEqual({ facts: 7, rollups: 7 })
    expect(await read(3, total(9, '2026-03-04T00:00:00Z', fr), total(8, '2026-03-03T12:00:00Z', fr))).toEqual({
      facts: 12,
      rollups: 12,
    })
    await ask.graphql(
      'mutation ($id: ID!) { integrationReset(id: $id, input: { stream: "metrics" }) { __typename } }',
      {
        id: source.globalId,
      },
    )
    for (const at of [0, 1, 2, 3]) source.tell('metrics', at, { upserts: [] })
    expect(await read(0, total(10, '2026-03-01T00:00:00Z', fr), total(3, '2026-03-01T00:00:00Z', de))).toEqual({
      facts: 12,
      rollups: 12,
    })
  })

  it('hang on channels, which are made at first sight, and keep levels as levels', async () => {
    const { ask } = scripted
    const source = await scripted.add('metrics-channel')
    const level = (key: string, value: number, more: object = {}) =>
      fact(key, value, { metric: 'followers', subject: { type: 'account', externalId: 'us' }, ...more })
    source.tell('metrics', 0, {
      upserts: [
        level('l1', 100, { cumulative: true }),
        level('l2', 90, { at: '2026-03-02T00:00:00Z', cumulative: true }),
        level('l3', 5, { dimensions: { country: 'FR' } }),
      ],
    })
    const run = await ask.sync(source.globalId, 'metrics')
    expect(run).toMatchObject({ upserted: 2, skipped: 1 })
    expect(run.logs.nodes[0]?.message).toMatch(/without dimensions/)
    const { channels } = await ask.graphql('{ channels { totalCount nodes { externalId source { name } } } }')
    expect(channels).toEqual({ totalCount: 1, nodes: [{ externalId: 'us', source: { name: 'metrics-channel' } }] })
    const points = await scripted.within((ctx) => ctx.db.metricPoint.findMany({ where: { subjectType: 'CHANNEL' } }))
    expect(points.map(({ value }) => Number(value)).sort()).toEqual([100, 90].sort())
  })
})

describe('runs', () => {
  it('runs of one integration come one after the other, people before ties, and are all shown', async () => {
    const { ask } = scripted
    const source = await scripted.add('ordered')
    source.tell('people', 0, { upserts: [person('or-1'), person('or-2')] })
    source.tell('ties', 0, { upserts: [tie('or-1', 'or-2')] })
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    source.tell('metrics', 0, {
      upserts: [
        { key: 'm', metric: 'impressions', subject: { type: 'content', externalId: 'post' }, at: AT, value: 1 },
      ],
    })
    const first = await ask.start(source.globalId)
    expect(first).toMatchObject({ __typename: 'SyncRun', stream: 'people' })
    await expect
      .poll(async () => (await ask.runs(source.globalId)).every(({ status }) => status === 'SUCCEEDED'), {
        timeout: 30_000,
      })
      .toBe(true)
    const runs = await ask.runs(source.globalId)
    expect(runs.map(({ stream }) => stream).sort()).toEqual(['content', 'mentions', 'metrics', 'people', 'ties'])
    expect(runs.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(0)
    expect(scripted.asked.filter((path) => path.startsWith('/ordered/')).map((path) => path.split('/')[2])).toEqual(
      expect.arrayContaining(['people', 'ties', 'content', 'mentions', 'metrics']),
    )
    expect(await ask.start(source.globalId, ['reels'])).toMatchObject({ code: 'UNKNOWN_STREAM' })
  })

  it('are begun for what the settings use alone', async () => {
    const { ask } = scripted
    const source = await scripted.add('chosen', 'chosen', { config: { records: 'people' } })
    source.tell('people', 0, { upserts: [person('chosen-1')] })
    const { connectors } = await ask.graphql('{ connectors { id streams { name usedWhen } } }')
    const streams = expect.arrayContaining([{ name: 'people', usedWhen: { records: ['people'] } }])
    expect(connectors).toContainEqual({ id: 'chosen', streams })
    const first = await ask.start(source.globalId)
    expect(await ask.ended(first.id)).toMatchObject({ stream: 'people', status: 'SUCCEEDED', upserted: 1 })
    expect(await ask.runs(source.globalId)).toHaveLength(1)
    expect(await ask.start(source.globalId, ['ties'])).toMatchObject({ code: 'UNKNOWN_STREAM' })
    const none = await scripted.add('chosen-none', 'chosen', { config: { records: 'people' }, streams: ['ties'] })
    expect(await ask.start(none.globalId)).toMatchObject({ code: 'NOTHING_TO_READ' })
  })

  it('are followed by another where a webhook tells of news while they are under way', async () => {
    const { ask, within } = scripted
    const source = await scripted.add('again')
    const arrived = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    source.tell('content', 0, async () => {
      arrived.resolve()
      await released.promise
      return { upserts: [] }
    })
    const first = await ask.start(source.globalId, ['content'])
    await arrived.promise
    const webhook = () =>
      within((ctx) => startRuns(ctx, { id: source.id }, { streams: ['content'], trigger: 'WEBHOOK' }))
    const [[one], [two]] = [await webhook(), await webhook()]
    expect(one?.id).toBe(two?.id)
    expect(await ask.start(source.globalId, ['content'])).toMatchObject({ id: first.id })
    released.resolve()
    await expect
      .poll(async () => (await ask.runs(source.globalId)).map(({ status }) => status), { timeout: 30_000 })
      .toEqual(['SUCCEEDED', 'SUCCEEDED'])
    expect((await ask.runs(source.globalId)).map(({ trigger }) => trigger)).toEqual(['DEMAND', 'WEBHOOK'])
  })

  it('keep lines of their log in order, with the time and the facts that were said', async () => {
    const { ask } = scripted
    const source = await scripted.add('talking')
    const said = Array.from({ length: 40 }, (_, number) => ({
      message: `line ${number}`,
      fields: { number, odd: '\u0000\ud800', list: [{ a: 1 }] },
    }))
    source.tell('content', 0, { upserts: [], next: 1, log: said.slice(0, 25) })
    source.tell('content', 1, { upserts: [], log: said.slice(25) })
    const began = Date.now()
    await ask.sync(source.globalId, 'content')
    const { node } = await ask.graphql(
      `query ($id: ID!) { node(id: $id) { ... on Integration { runs(first: 1) { nodes {
        logs(first: 100) { nodes { message fields at } } } } } } }`,
      { id: source.globalId },
    )
    type Line = { message: string; fields: { number: number }; at: string }
    const { runs } = node as unknown as { runs: { nodes: { logs: { nodes: Line[] } }[] } }
    const nodes = runs.nodes[0]?.logs.nodes ?? []
    expect(nodes.map(({ message }) => message)).toEqual(said.map(({ message }) => message))
    expect(nodes.map(({ fields }) => fields.number)).toEqual(said.map((_, number) => number))
    expect(nodes[0]?.fields).toEqual({ number: 0, odd: '\ufffd', list: [{ a: 1 }] })
    const times = nodes.map(({ at }) => new Date(at).getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(began)
  })

  it('bring facts of metrics that the connector declares, and leave those of the organisation as they are', async () => {
    const { ask } = scripted
    const source = await scripted.add('declaring')
    source.tell('content', 0, { upserts: [{ key: 'car', kind: 'article', title: 'Car' }] })
    const subject = { type: 'content' as const, externalId: 'car' }
    const fact = (metric: string) => ({ key: metric, metric, subject, at: AT, value: 3 })
    source.tell('metrics', 0, { upserts: [fact('test-drives'), fact('nobody-knows')] })
    await ask.graphql(`mutation { metricCreate(input: { key: "waiting-list", title: "Ours", description: "Ours.",
      unit: "count", aggregation: SUM }) { __typename } }`)
    await ask.sync(source.globalId, 'content')
    expect(await ask.sync(source.globalId, 'metrics')).toMatchObject({ upserted: 1, skipped: 1 })
    const { metrics, connectors } = await ask.graphql(
      '{ metrics { key title adds aggregation } connectors { id metrics { key title adds addsUp } } }',
    )
    expect(metrics).toContainEqual({ key: 'test-drives', title: 'Test drives', adds: 'NO', aggregation: 'SUM' })
    expect(metrics).toContainEqual({ key: 'waiting-list', title: 'Ours', adds: 'YES', aggregation: 'SUM' })
    expect(connectors).toContainEqual({
      id: 'told',
      metrics: [
        { key: 'test-drives', title: 'Test drives', adds: 'NO', addsUp: true },
        { key: 'waiting-list', title: 'Waiting list', adds: 'LEVEL', addsUp: false },
      ],
    })
  })

  it('wait as long as a source asks them to, hold no other stream meanwhile, and cancel what would follow once they give up', async () => {
    const { ask, within } = scripted
    const source = await scripted.add('limited')
    source.tell('content', 0, { fail: { kind: 'rate_limit', retryAfterMs: 3 * 3_600_000 } })
    const started = await ask.start(source.globalId, ['content', 'metrics'])
    const lines = async () =>
      (await ask.runs(source.globalId)).find(({ stream }) => stream === 'content')?.logs.nodes.length
    await expect.poll(lines, { timeout: 30_000 }).toBeGreaterThan(0)
    const run = await within((ctx) =>
      ctx.db.syncRun.findFirst({ where: { integrationId: source.id, stream: 'content' } }),
    )
    expect(run).toMatchObject({ status: 'QUEUED' })
    expect((run?.dueAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(2.9 * 3_600_000)
    const metrics = async () => (await ask.runs(source.globalId)).find(({ stream }) => stream === 'metrics')?.status
    await expect.poll(metrics, { timeout: 30_000 }).toBe('SUCCEEDED')
    expect(await ask.start(source.globalId, ['content'])).toMatchObject({ id: started.id })
    const other = await scripted.add('refused')
    other.tell('content', 0, { fail: { kind: 'auth' } })
    const refused = await ask.start(other.globalId, ['content', 'metrics'])
    expect(await ask.ended(refused.id)).toMatchObject({ status: 'FAILED', error: { kind: 'AUTH' } })
    expect((await ask.runs(other.globalId)).map(({ stream, status }) => [stream, status]).sort()).toEqual([
      ['content', 'FAILED'],
      ['metrics', 'CANCELLED'],
    ])
  })

  it('five failed runs in a row let the schedule rest, and the first that succeeds ends that', async () => {
    const { ask, within, world } = scripted
    const source = await scripted.add('failing', 'told', { schedule: '* * * * *', streams: ['content'] })
    source.tell('content', 0, { fail: { kind: 'permanent' } })
    const state = async () =>
      (
        await ask.graphql(
          'query ($id: ID!) { node(id: $id) { ... on Integration { status failureCount restsUntil } } }',
          {
            id: source.globalId,
          },
        )
      ).node as { status: string; failureCount: number; restsUntil: string | null }
    for (const failures of [1, 2, 3, 4]) {
      expect(await ask.sync(source.globalId, 'content')).toMatchObject({ status: 'FAILED' })
      expect(await state()).toEqual({ status: 'FAILING', failureCount: failures, restsUntil: null })
    }
    await ask.sync(source.globalId, 'content')
    const resting = await state()
    expect(resting).toMatchObject({ failureCount: 5 })
    const rest = Date.parse(resting.restsUntil ?? '') - Date.now()
    expect(rest).toBeGreaterThan(schedulePauseMs(5) - 60_000)
    const { environment } = world.server
    const due = (ms: number) => startDueIntegrations({ ...environment, now: () => new Date(Date.now() + ms) })
    expect(await due(schedulePauseMs(5) - 90_000)).toBe(0)
    // Somebody's own attempt is always made.
    await ask.sync(source.globalId, 'content')
    expect(await state()).toMatchObject({ failureCount: 6 })
    source.tell('content', 0, { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] })
    expect(await due(schedulePauseMs(6) + 60_000)).toBe(1)
    await expect.poll(state, { timeout: 30_000 }).toEqual({ status: 'ACTIVE', failureCount: 0, restsUntil: null })
    const events = await within((ctx) =>
      ctx.db.event.findMany({
        where: { subjectId: source.id, type: { not: 'object.changed' } },
        orderBy: { sequence: 'asc' },
        select: { type: true },
      }),
    )
    expect(events.map(({ type }) => type)).toEqual([
      'integration.created',
      'integration.failing',
      'integration.recovered',
    ])
  })

  it('begin at the beginning after a reset, which is refused while they are under way', async () => {
    const { ask } = scripted
    const source = await scripted.add('reset')
    const arrived = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    source.tell('content', 0, async () => {
      arrived.resolve()
      await released.promise
      return { upserts: [{ key: 'post', kind: 'article', title: 'Post' }] }
    })
    const reset = async (stream: string) =>
      (
        await ask.graphql(
          'mutation ($id: ID!, $stream: String!) { integrationReset(id: $id, input: { stream: $stream }) { __typename ... on UserError { code } } }',
          { id: source.globalId, stream },
        )
      ).integrationReset
    const run = await ask.start(source.globalId, ['content'])
    await arrived.promise
    expect(await reset('content')).toMatchObject({ code: 'RUN_UNDER_WAY' })
    expect(await reset('reels')).toMatchObject({ code: 'UNKNOWN_STREAM' })
    released.resolve()
    expect(await ask.ended(run.id)).toMatchObject({ upserted: 1 })
    expect(await ask.sync(source.globalId, 'content')).toMatchObject({ pages: 0 })
    expect(await reset('content')).toMatchObject({ __typename: 'Integration' })
    expect(await ask.sync(source.globalId, 'content')).toMatchObject({ pages: 1, upserted: 0, unchanged: 1 })
  })
})
