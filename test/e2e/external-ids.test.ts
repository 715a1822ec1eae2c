import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

const PERSON = 'id externalId displayName externalIds { source id }'
const RESULT = `__typename ... on Person { ${PERSON} } ... on UserError { code path message }`

type Fields = Record<string, unknown>
const create = async (input: object) =>
  (
    await scripted.ask.graphql(`mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ${RESULT} } }`, {
      input: { displayName: 'Somebody', ...input },
    })
  ).personCreate as Fields
const update = async (id: unknown, input: object) =>
  (
    await scripted.ask.graphql(
      `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { ${RESULT} } }`,
      { id, input },
    )
  ).personUpdate as Fields
const find = async (by: object) =>
  ((await scripted.ask.graphql(`query ($by: PersonBy!) { person(by: $by) { ${PERSON} } }`, { by })).person ??
    null) as Fields
const lead = async (source: string) =>
  (
    await scripted.ask.graphql(
      `mutation ($source: String!) { leadingDirectorySet(input: { source: $source }) {
        __typename ... on Organization { leadingDirectory } ... on UserError { code } } }`,
      { source },
    )
  ).leadingDirectorySet as Fields
const idsOf = async (integration: string) =>
  (
    (
      await scripted.ask.graphql(`query ($id: ID!) { node(id: $id) { ... on Integration { idsOf } } }`, {
        id: integration,
      })
    ).node as Fields
  ).idsOf
const person = (key: string, more: object = {}) => ({ key, displayName: `Person ${key}`, ...more })

describe('external ids', () => {
  it('belong to a source: the same id in two sources is two people', async () => {
    const one = await create({ externalId: '7', externalIds: [{ source: 'payroll', id: '70' }] })
    const other = await create({ externalIds: [{ source: 'payroll', id: '7' }] })
    expect(one.externalIds).toEqual([
      { source: 'directory', id: '7' },
      { source: 'payroll', id: '70' },
    ])
    expect(other).toMatchObject({ externalId: null, externalIds: [{ source: 'payroll', id: '7' }] })
    expect((await find({ externalId: '7' })).id).toBe(one.id)
    expect((await find({ externalIdIn: { source: 'payroll', id: '7' } })).id).toBe(other.id)
    expect(await find({ externalIdIn: { source: 'nobody', id: '7' } })).toBeNull()
    expect(await create({ externalIds: [{ source: 'payroll', id: '7' }] })).toMatchObject({
      code: 'EXTERNAL_ID_TAKEN',
      path: ['input', 'externalIds', '0'],
    })
    expect(await create({ externalIds: [{ source: 'directory', id: '8' }] })).toMatchObject({
      path: ['input', 'externalIds', '0'],
    })
    // What is left out stays; a list takes the place of the one before.
    expect(await update(one.id, { externalId: '8' })).toMatchObject({
      externalIds: [
        { source: 'directory', id: '8' },
        { source: 'payroll', id: '70' },
      ],
    })
    expect(await update(one.id, { externalId: null, externalIds: [] })).toMatchObject({ externalIds: [] })
  })

  it('of the leading source are the externalId of people, also after another source leads', async () => {
    const one = await create({ externalId: 'l1', externalIds: [{ source: 'hr', id: 'l2' }] })
    const two = await create({ externalId: 'l2', externalIds: [{ source: 'hr', id: 'l1' }] })
    const onlyThere = await create({ externalId: 'l3' })
    const reads = await scripted.add('led-ties', 'told', { streams: ['ties'], idsOf: null })
    expect(await idsOf(reads.globalId)).toBeNull()
    expect(await lead('hr')).toMatchObject({ leadingDirectory: 'hr' })
    expect(await find({ externalId: 'l1' })).toMatchObject({
      id: two.id,
      externalIds: [
        { source: 'hr', id: 'l1' },
        { source: 'directory', id: 'l2' },
      ],
    })
    expect((await find({ id: onlyThere.id })).externalId).toBeNull()
    expect(await idsOf(reads.globalId)).toBe('directory')
    expect(await lead('directory')).toMatchObject({ leadingDirectory: 'directory' })
    expect(await find({ externalId: 'l1' })).toMatchObject({ id: one.id })
    expect(await find({ externalId: 'l3' })).toMatchObject({ id: onlyThere.id })
  })

  it('belong to the leading directory for the first integration with people, and to a new source for another', async () => {
    const first = await scripted.add('led-first', 'told', { idsOf: null })
    const second = await scripted.add('Läufer EU!', 'told', { idsOf: null })
    const third = await scripted.add('Laufer-eu', 'told', { idsOf: null })
    const named = await scripted.add('led-named', 'told', { idsOf: 'payroll' })
    expect(await idsOf(first.globalId)).toBeNull()
    expect(await idsOf(second.globalId)).toBe('laufer-eu')
    expect(await idsOf(third.globalId)).toBe('laufer-eu-2')
    expect(await idsOf(named.globalId)).toBe('payroll')
  })

  it('keep two directories that both count from 1 apart, also in ties', async () => {
    const one = await scripted.add('count-one', 'told', { idsOf: 'directory' })
    const two = await scripted.add('count-two', 'told', { idsOf: 'count-two' })
    one.tell('people', 0, { upserts: [person('1', { displayName: 'One' }), person('2', { displayName: 'Two' })] })
    two.tell('people', 0, { upserts: [person('1', { displayName: 'Uno' }), person('3', { displayName: 'Tre' })] })
    for (const { globalId } of [one, two]) {
      expect(await scripted.ask.sync(globalId, 'people')).toMatchObject({ upserted: 2, skipped: 0 })
    }
    expect(await find({ externalId: '1' })).toMatchObject({ displayName: 'One' })
    expect(await find({ externalIdIn: { source: 'count-two', id: '1' } })).toMatchObject({
      displayName: 'Uno',
      externalId: null,
    })
    const ties = async (ends: object, idsOfTies?: string) =>
      (
        await scripted.ask.graphql(
          `mutation ($input: TiesUpsertInput!) { tiesUpsert(input: $input) {
            ... on TiesUpsertPayload { created rejected { message } } ... on UserError { message } } }`,
          { input: { kind: 'counted', directed: true, idsOf: idsOfTies, ties: [ends] } },
        )
      ).tiesUpsert as { created: number; rejected: { message: string }[] }
    const between = { from: { externalId: '1' }, to: { externalId: '3' } }
    // 3 is unknown in the leading directory, and one other source knows it.
    expect(await ties(between)).toMatchObject({ created: 1 })
    expect(await ties(between, 'count-two')).toMatchObject({ created: 1 })
    // An id is the same in any form of its letters, and with blanks around it.
    await create({ externalIds: [{ source: 'payroll', id: 'Ünal-1' }] })
    const spelled = { source: 'payroll', id: ` ${'Ünal-1'.normalize('NFD')}` }
    expect(await ties({ from: { externalIdIn: spelled }, to: { externalId: '1' } })).toMatchObject({ created: 1 })
    await create({ externalIds: [{ source: 'payroll', id: '3' }] })
    const refused = await ties(between)
    expect(refused.created).toBe(0)
    expect(refused.rejected[0]?.message).toMatch(/count-two and payroll/)
  })
})

describe('the upgrade', () => {
  it('reads a source again even without news, and stores unchanged records by the new rules', async () => {
    const { within, ask } = scripted
    for (const [stream, record] of [
      ['people', person('again-1')],
      ['content', { key: 'again-c', kind: 'article', title: 'Again' }],
    ] as const) {
      const source = await scripted.add(`again-${stream}`)
      source.tell(stream, 0, { upserts: [record] })
      expect(await ask.sync(source.globalId, stream)).toMatchObject({ upserted: 1 })
      // Behind what was read there is nothing, as when a server answers 304.
      expect(await ask.sync(source.globalId, stream)).toMatchObject({ pages: 0 })
      // As a40aeec left it: its state without a version, its hash of the record alone.
      const inOrder = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
      await within(async (ctx) => {
        const place = { integrationId: source.id, stream }
        await ctx.db.streamState.updateMany({ where: place, data: { rulesVersion: 1 } })
        const hash = createHash('sha256').update(JSON.stringify(inOrder)).digest()
        await ctx.db.sourceRecord.updateMany({ where: place, data: { hash: new Uint8Array(hash) } })
        if (stream === 'people') {
          await ctx.db.person.updateMany({ where: { externalId: 'again-1' }, data: { displayName: 'As before' } })
        } else await ctx.db.content.updateMany({ where: { sourceKey: 'again-c' }, data: { title: 'As before' } })
      })
      expect(await ask.sync(source.globalId, stream)).toMatchObject({ pages: 1, upserted: 1, unchanged: 0 })
      expect(await ask.sync(source.globalId, stream)).toMatchObject({ pages: 0 })
    }
    expect(await find({ externalId: 'again-1' })).toMatchObject({ displayName: 'Person again-1' })
  })

  it('gives every id that exists to the source `directory`, and each organisation keeps its own', async () => {
    const { within } = scripted
    const sql = readFileSync(
      join(import.meta.dirname, '../../prisma/migrations/20261128163855_external_ids/migration.sql'),
      'utf8',
    )
    const fill = /INSERT INTO "ExternalId" \("organizationId"[^;]+;/.exec(sql)?.[0] ?? ''
    await within(async (ctx) => {
      await ctx.db.externalId.deleteMany({ where: { source: 'directory' } })
      await ctx.db.$executeRawUnsafe(fill)
    })
    const wrong = await within(
      (ctx) =>
        ctx.db.$queryRaw`SELECT p.id FROM "Person" p LEFT JOIN "ExternalId" e
        ON e."organizationId" = p."organizationId" AND e."personId" = p.id AND e.source = 'directory'
        WHERE p."externalId" IS DISTINCT FROM e.value`,
    )
    expect(wrong).toEqual([])
    expect(await find({ externalId: '1' })).toMatchObject({ displayName: 'One' })
  })
})
