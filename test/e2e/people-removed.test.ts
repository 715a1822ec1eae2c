import type { Context } from '@portevoix/api/core/context.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { type Asker, asker, runFinished } from './scoring-world.ts'

let world: World
let ask: Asker
beforeAll(async () => {
  world = await startWorld({ plugins: ['@portevoix/score-influence'] })
  ask = asker(world)
})
afterAll(() => world?.stop())

const NETWORK = '{ networks { nodes { upToDate nodeCount peopleRemoved hidden { reason } } } }'
const POSITION =
  'query ($id: ID!) { node(id: $id) { ... on Person { network(kind: "advice") { inDegree peopleRemoved hidden { reason } } } } }'
const RUN = `query ($id: ID!) { node(id: $id) { ... on ScoreRun { scored peopleRemoved hidden { reason }
  backtests { peopleRemoved hidden { reason } } } } }`
const BACKTEST = `mutation ($input: ScoreBacktestInput!) { scoreBacktest(input: $input) {
  ... on ScoreBacktest { peopleRemoved } ... on UserError { code message } } }`
const COMPARE = `query ($candidate: ID!, $base: ID!) { scoreRunCompare(candidate: $candidate, base: $base) {
  both base { peopleRemoved } candidate { peopleRemoved } } }`

/** An organisation of people who all ask each other for advice. */
async function company(name: string, people: readonly string[]) {
  const organization = await world.addOrganization(name)
  const { key } = organization
  const run = async (query: string, variables: object = {}, as = key) => await ask(query, variables, as)
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
  await within(async (ctx) => {
    const rows = people.map((externalId) => ({ externalId, displayName: externalId, displayNameGiven: true }))
    await upsertPeople(ctx, rows)
    const ties = people.flatMap((from) =>
      people.filter((to) => to !== from).map((to) => ({ from, to, weight: '1', at: null, on: null })),
    )
    await upsertTies(ctx, { kind: 'advice', directed: true, ties })
  })
  const rows = await within((ctx) => ctx.db.person.findMany({ select: { id: true, externalId: true } }))
  const idOf = (one: string) => globalId('Person', rows.find(({ externalId }) => externalId === one)?.id ?? '')
  const measured = async () => {
    for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const { networks } = await run(NETWORK)
      const [network] = (networks?.nodes ?? []) as { upToDate: boolean }[]
      if (network?.upToDate) return network
    }
    throw new Error('The network was not measured in time.')
  }
  const act = async (name: string, id: string, input?: object) => {
    const [types, values] = input ? [', $input: PersonMergeInput!', ', input: $input'] : ['', '']
    const mutation = `mutation ($id: ID!${types}) { ${name}(id: $id${values}) { __typename ... on UserError { message } } }`
    expect((await run(mutation, { id, ...(input && { input }) }))[name]).not.toHaveProperty('message')
  }
  const score = async () => {
    const { scoreRunStart } = await run(
      'mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) { ... on ScoreRun { id } ... on UserError { message } } }',
      { input: { model: 'influence', subject: 'PERSON' } },
    )
    return await runFinished(ask, scoreRunStart?.id, key)
  }
  return { organization, run, idOf, measured, act, score }
}

const PEOPLE = ['ana', 'ben', 'cem', 'dua', 'eva', 'fay']

describe('measures that are made after an erasure', () => {
  it('of a network are without the erased, and say how many they were', async () => {
    const { run, idOf, measured, act, organization } = await company('Networks without some', PEOPLE)
    expect(await measured()).toMatchObject({ nodeCount: 6, peopleRemoved: 0 })
    await act('personPurge', idOf('ana'))
    expect(await measured()).toMatchObject({ nodeCount: 5, peopleRemoved: 1 })
    // Whoever was archived is back among those who are measured when they are restored; not so when they are erased.
    await act('personArchive', idOf('ben'))
    expect(await measured()).toMatchObject({ nodeCount: 4, peopleRemoved: 1 })
    await act('personPurge', idOf('ben'))
    expect(await measured()).toMatchObject({ nodeCount: 4, peopleRemoved: 2 })
    const { node } = await run(POSITION, { id: idOf('cem') })
    expect(node).toEqual({ network: { inDegree: 3, peopleRemoved: 2, hidden: null } })

    // Whoever has no ties is missing in no measure.
    const { personCreate } = await run(
      'mutation { personCreate(input: { displayName: "Nobody" }) { ... on Person { id } } }',
    )
    await act('personPurge', String(personCreate?.id))
    expect(await measured()).toMatchObject({ nodeCount: 4, peopleRemoved: 2 })

    // Nobody may list the erased: whoever cannot count people gets no number, of any size.
    const scoped = await organization.as(['ANALYST'], { scopes: ['network:read'] })
    const { networks } = await run(NETWORK, {}, scoped.key)
    expect(networks?.nodes).toMatchObject([{ nodeCount: null, peopleRemoved: null, hidden: { reason: 'PEOPLE' } }])
  })

  it('of a network count people who are merged as one', async () => {
    const { idOf, measured, act } = await company('Networks of merged people', PEOPLE)
    await act('personMerge', idOf('ana'), { intoId: idOf('ben') })
    expect(await measured()).toMatchObject({ nodeCount: 5, peopleRemoved: 0 })
    await act('personPurge', idOf('ben'))
    expect(await measured()).toMatchObject({ nodeCount: 4, peopleRemoved: 1 })
  })

  it('of a network do not count those whose ties nobody could see', async () => {
    const { run, idOf, measured, act } = await company('Networks of restricted people', PEOPLE)
    const { processingRestrict } = await run(
      'mutation ($input: ProcessingRestrictInput!) { processingRestrict(input: $input) { __typename ... on UserError { message } } }',
      { input: { personId: idOf('ana'), ground: 'ACCURACY' } },
    )
    expect(processingRestrict).not.toHaveProperty('message')
    await act('personPurge', idOf('ana'))
    expect(await measured()).toMatchObject({ nodeCount: 5, peopleRemoved: 0 })
  })

  it('from scores of before say how many are missing, and the run says it too', async () => {
    const { run, idOf, act, score, organization, measured } = await company('Scores without some', PEOPLE)
    await measured()
    const before = await score()
    expect(before.scored).toBe(6)
    const test = async () =>
      (
        await run(BACKTEST, {
          input: {
            ...{ runId: before.id, outcome: 'clicks', measure: 'SPEARMAN' },
            ...{ from: before.asOf, to: new Date().toISOString() },
          },
        })
      ).scoreBacktest
    expect(await test()).toEqual({ peopleRemoved: 0 })
    // A score that is hidden from everybody is none that can be missed.
    const { token } = await organization.asPerson(idOf('fay'))
    const { personObjectToScoring } = await run(
      'mutation ($id: ID!) { personObjectToScoring(id: $id) { __typename ... on UserError { message } } }',
      { id: idOf('fay') },
      token,
    )
    expect(personObjectToScoring).not.toHaveProperty('message')
    await act('personPurge', idOf('fay'))
    await act('personPurge', idOf('ana'))
    await act('personPurge', idOf('ben'))
    expect(await test()).toEqual({ peopleRemoved: 2 })
    await measured()
    const after = await score()
    expect((await run(RUN, { id: before.id })).node).toEqual({
      ...{ scored: 6, peopleRemoved: 2, hidden: null },
      backtests: [
        { peopleRemoved: 2, hidden: null },
        { peopleRemoved: 0, hidden: null },
      ],
    })
    expect((await run(RUN, { id: after.id })).node).toMatchObject({ scored: 3, peopleRemoved: 0 })
    const { scoreRunCompare } = await run(COMPARE, { candidate: after.id, base: before.id })
    expect(scoreRunCompare).toEqual({ both: 3, base: { peopleRemoved: 2 }, candidate: { peopleRemoved: 0 } })

    const scoped = await organization.as(['ANALYST'], { scopes: ['score:read'] })
    const hidden = { peopleRemoved: null, hidden: { reason: 'PEOPLE' } }
    expect((await run(RUN, { id: before.id }, scoped.key)).node).toMatchObject({
      ...{ scored: null, ...hidden },
      backtests: [hidden, hidden],
    })
  })
})
