import { globalId } from '@portevoix/api/core/ids.ts'
import { upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

const tie = (from: string, to: string) => ({ key: `${from}>${to}`, kind: 'messages', from, to, directed: true })

async function exclude(externalId: string, processing: readonly string[]): Promise<unknown> {
  const person = await scripted.within((ctx) => ctx.db.person.findFirstOrThrow({ where: { externalId } }))
  const { processingExclusionCreate } = await scripted.ask.graphql(
    `mutation ($input: ProcessingExclusionCreateInput!) { processingExclusionCreate(input: $input) {
      ... on ProcessingExclusion { id } ... on UserError { message } } }`,
    { input: { personId: globalId('Person', person.id), reason: 'MEDICAL', processing } },
  )
  return processingExclusionCreate?.id
}

const tiesOf = (externalId: string) =>
  scripted.within((ctx) => ctx.db.tie.count({ where: { OR: [{ from: { externalId } }, { to: { externalId } }] } }))

describe('ties that an integration reads', () => {
  it('are deleted and refused for whoever is excluded, and leave no record behind', async () => {
    const { ask, within } = scripted
    const source = await scripted.add('messages')
    const people = ['ex-ana', 'ex-ben', 'ex-cem'].map((key) => ({ key, displayName: key }))
    source.tell('people', 0, { upserts: people })
    await ask.sync(source.globalId, 'people')
    source.tell('ties', 0, { upserts: [tie('ex-ana', 'ex-ben'), tie('ex-ben', 'ex-cem')] })
    expect(await ask.sync(source.globalId, 'ties')).toMatchObject({ upserted: 2 })
    // What was asked of people themselves is another matter.
    const asked = { weight: '1', at: null, on: null }
    await within((ctx) =>
      upsertTies(ctx, {
        ...{ kind: 'advice', directed: true, idsOf: 'directory' },
        ties: [{ from: 'ex-ana', to: 'ex-cem', ...asked }],
      }),
    )
    const id = await exclude('ex-ana', ['MESSAGE_METADATA'])
    for (const end = Date.now() + 30_000; Date.now() < end && (await tiesOf('ex-ana')) > 1; )
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await tiesOf('ex-ana')).toBe(1)
    const records = () => within((ctx) => ctx.db.sourceRecord.count({ where: { stream: 'ties' } }))
    expect(await records()).toBe(1)
    source.tell('ties', 1, { upserts: [tie('ex-cem', 'ex-ana'), tie('ex-cem', 'ex-ben')] })
    const run = await ask.sync(source.globalId, 'ties')
    expect(run).toMatchObject({ status: 'SUCCEEDED', upserted: 1, skipped: 0 })
    expect(run.logs.nodes).toEqual([
      { level: 'WARN', message: 'One record was not stored, because this is switched off for one of their people.' },
    ])
    expect(await records()).toBe(2)
    // Once it may be, what the source sends again is stored.
    await ask.graphql('mutation ($id: ID!) { processingExclusionDelete(id: $id) { __typename } }', { id })
    source.tell('ties', 2, { upserts: [tie('ex-cem', 'ex-ana')] })
    expect(await ask.sync(source.globalId, 'ties')).toMatchObject({ upserted: 1 })
    expect(await tiesOf('ex-ana')).toBe(2)
  })
})
