import type { Context } from '@portevoix/api/core/context.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { applyExclusions } from '@portevoix/api/modules/privacy/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { type Asker, asker, runFinished } from './scoring-world.ts'

let world: World
let ask: Asker
beforeAll(async () => {
  world = await startWorld({ plugins: ['@portevoix/score-influence'] })
  ask = asker(world)
})
afterAll(() => world?.stop())

const PEOPLE = ['ana', 'ben', 'cem', 'dua', 'eva', 'fay']

/** An organisation of six people who all know each other. */
async function company(): Promise<Company> {
  const organization = await world.addOrganization(`Exclusions ${crypto.randomUUID()}`)
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
  await within(async (ctx) => {
    const people = PEOPLE.map((externalId) => ({ externalId, displayName: externalId, displayNameGiven: true }))
    await upsertPeople(
      ctx,
      people.map((person) => ({ ...person, country: 'FR', site: 'Lyon' })),
    )
  })
  await within((ctx) => upsertTies(ctx, { kind: 'advice', directed: true, ties: tiesAmong(PEOPLE) }))
  const people = await within((ctx) => ctx.db.person.findMany({ select: { id: true, externalId: true } }))
  const idOf = (name: string) => globalId('Person', people.find(({ externalId }) => externalId === name)?.id ?? '')
  const officer = await organization.as(['DATA_PROTECTION'])
  const run = async (query: string, variables: object = {}, key = officer.key) => await ask(query, variables, key)
  return { organization, within, idOf, officer: officer.key, run }
}

interface Company {
  organization: Organization
  within: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
  idOf: (name: string) => string
  officer: string
  run: (query: string, variables?: object, key?: string) => Promise<Record<string, Record<string, unknown>>>
}

const tiesAmong = (names: readonly string[]) =>
  names.flatMap((from) =>
    names.filter((to) => to !== from).map((to) => ({ from, to, weight: '1', at: null, on: null })),
  )

const FIELDS =
  'id version reason processing country scoresDeleted tiesDeleted positionsDeleted appliedAt person { externalId } site { name }'
const CREATE = `mutation ($input: ProcessingExclusionCreateInput!) { processingExclusionCreate(input: $input) {
  __typename ... on ProcessingExclusion { ${FIELDS} } ... on UserError { code path } } }`
const UPDATE = `mutation ($id: ID!, $input: ProcessingExclusionUpdateInput!) { processingExclusionUpdate(id: $id, input: $input) {
  ... on ProcessingExclusion { ${FIELDS} } ... on UserError { code } } }`
const LIST = `{ processingExclusions { totalCount nodes { ${FIELDS} } } }`

const exclude = async ({ run }: Company, input: object) =>
  (await run(CREATE, { input: { reason: 'WORKS_COUNCIL', processing: ['SCORING', 'TIES'], ...input } }))
    .processingExclusionCreate ?? {}

async function applied({ run }: Company): Promise<Record<string, unknown>[]> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const nodes = (await run(LIST)).processingExclusions?.nodes as Record<string, unknown>[]
    if (nodes.every(({ appliedAt }) => appliedAt !== null)) return nodes
  }
  throw new Error('The exclusions were not applied in time.')
}

const score = async ({ organization }: Company, more: object = {}) => {
  const started = await ask(
    'mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) { ... on ScoreRun { id } ... on UserError { message } } }',
    { input: { model: 'influence', subject: 'PERSON', ...more } },
    organization.key,
  )
  return await runFinished(ask, started.scoreRunStart?.id, organization.key)
}
const scored = async ({ organization }: Company) => {
  const query = '{ scores(model: "influence", first: 50) { nodes { person { externalId } } } }'
  const { scores } = await ask(query, {}, organization.key)
  const nodes = (scores?.nodes ?? []) as { person: { externalId: string } }[]
  return nodes.map(({ person }) => person.externalId).sort()
}
const ties = ({ within }: Company) =>
  within(async (ctx) =>
    (await ctx.db.tie.findMany({ include: { from: true, to: true } }))
      .map(({ from, to }) => `${from.externalId} ${to.externalId}`)
      .sort(),
  )
const measured = async ({ organization }: Company) => {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { networks } = await ask('{ networks { nodes { upToDate nodeCount } } }', {}, organization.key)
    const [network] = (networks?.nodes ?? []) as { upToDate: boolean; nodeCount: number }[]
    if (network?.upToDate) return network.nodeCount
  }
  throw new Error('The network was not measured in time.')
}

/** Imports a file of ties of the kind `friends`. */
async function importTies({ organization }: Company, text: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${organization.key}`, 'x-filename': 'ties.csv' }
  const sent = await fetch(`${world.server.url}/uploads`, { method: 'POST', headers, body: text })
  const { uploadId } = (await sent.json()) as { uploadId: string }
  const { importStart } = await ask(
    'mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } ... on UserError { message } } }',
    { input: { uploadId, format: 'CSV', target: 'TIES', ties: { kind: 'friends', directed: false } } },
    organization.key,
  )
  const fields = 'status created rejected withheld problemCount problems { nodes { message } }'
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Import { ${fields} } } }`,
      { id: importStart?.id },
      organization.key,
    )
    if (node?.status === 'SUCCEEDED' || node?.status === 'FAILED') return node
  }
  throw new Error('The import did not end.')
}

describe('an exclusion', () => {
  it('covers whom the person is merged with, and deletes what is stored of them', async () => {
    const us = await company()
    await measured(us)
    await score(us)
    await exclude(us, { personId: us.idOf('ana') })
    await applied(us)
    const query = `mutation ($id: ID!, $input: PersonMergeInput!) { personMerge(id: $id, input: $input) { __typename ... on UserError { message } } }`
    expect(await ask(query, { id: us.idOf('ana'), input: { intoId: us.idOf('ben') } }, us.organization.key)).toEqual({
      personMerge: { __typename: 'Person' },
    })
    expect(await scored(us)).toEqual(['cem', 'dua', 'eva', 'fay'])
    await applyExclusions(world.server.environment).run()
    expect((await ties(us)).filter((tie) => /ana|ben/.test(tie))).toEqual([])
    expect(await us.within((ctx) => ctx.db.score.count({ where: { person: { externalId: 'ben' } } }))).toBe(0)
    // Nor is a tie of the merged row stored when the exclusion is on the one who is kept.
    await exclude(us, { personId: us.idOf('eva') })
    await ask(query, { id: us.idOf('fay'), input: { intoId: us.idOf('eva') } }, us.organization.key)
    expect(await importTies(us, 'from,to\nfay,cem\ndua,cem\n')).toMatchObject({ created: 1, withheld: 1 })
  })

  it('deletes scores, ties and positions that are there, and counts each', async () => {
    const us = await company()
    await measured(us)
    await score(us)
    await score(us)
    expect(await scored(us)).toEqual(PEOPLE)
    expect(await exclude(us, { personId: us.idOf('ana') })).toMatchObject({ reason: 'WORKS_COUNCIL', version: 1 })
    // From the very next request on, whatever is still stored.
    expect(await scored(us)).toEqual(PEOPLE.slice(1))
    expect(await applied(us)).toMatchObject([
      {
        person: { externalId: 'ana' },
        site: null,
        country: null,
        scoresDeleted: 2,
        tiesDeleted: 10,
        positionsDeleted: 1,
      },
    ])
    expect((await ties(us)).filter((pair) => pair.includes('ana'))).toEqual([])
    const left = await us.within(async (ctx) => {
      const personId = (await ctx.db.person.findFirstOrThrow({ where: { externalId: 'ana' } })).id
      return [
        await ctx.db.score.count({ where: { personId } }),
        await ctx.db.networkMeasure.count({ where: { personId } }),
      ]
    })
    expect(left).toEqual([0, 0])
    expect(await measured(us)).toBe(5)
  })

  it('keeps what runs state about everybody together', async () => {
    const us = await company()
    await measured(us)
    const run = await score(us)
    await exclude(us, { personId: us.idOf('ben') })
    await applied(us)
    const { node } = await us.run(
      'query ($id: ID!) { node(id: $id) { ... on ScoreRun { scored excluded failed } } }',
      { id: run.id },
      us.organization.key,
    )
    expect(node).toEqual({ scored: 6, excluded: 0, failed: 0 })
  })

  it('of a site or country covers whoever is there, moves there, or is in no known one', async () => {
    const us = await company()
    await us.within(async (ctx) => {
      await ctx.db.person.updateMany({ where: { externalId: 'ana' }, data: { country: 'DE' } })
      await ctx.db.person.updateMany({ where: { externalId: 'ben' }, data: { country: null } })
      await upsertPeople(ctx, [{ externalId: 'cem', displayName: 'cem', displayNameGiven: true, site: null }])
      await upsertPeople(ctx, [{ externalId: 'dua', displayName: 'dua', displayNameGiven: true, site: 'Mainz' }])
    })
    await measured(us)
    await score(us)
    const site = await us.within((ctx) => ctx.db.site.findFirstOrThrow({ where: { key: 'mainz' } }))
    await exclude(us, { country: 'DE', reason: 'LAW' })
    expect(await scored(us)).toEqual(['cem', 'dua', 'eva', 'fay'])
    await exclude(us, { siteId: globalId('Site', site.id), processing: ['SCORING'] })
    expect(await scored(us)).toEqual(['eva', 'fay'])
    await applied(us)
    expect(await ties(us)).toHaveLength(4 * 3)
    // Whoever moves is out of sight at once, and gone with the next round.
    await us.within((ctx) => ctx.db.person.updateMany({ where: { externalId: 'eva' }, data: { country: 'DE' } }))
    expect(await scored(us)).toEqual(['fay'])
    await applyExclusions(world.server.environment).run()
    expect((await ties(us)).filter((pair) => pair.includes('eva'))).toEqual([])
    expect(await us.within((ctx) => ctx.db.score.count())).toBe(1)
  })

  it('refuses ties at either end, from acts and files, and tells their number and not which', async () => {
    const us = await company()
    await exclude(us, { personId: us.idOf('ana'), processing: ['TIES'] })
    await applied(us)
    const { tiesUpsert } = await us.run(
      `mutation ($input: TiesUpsertInput!) { tiesUpsert(input: $input) { ... on TiesUpsertPayload {
        created updated unchanged withheld rejected { index } } ... on UserError { message } } }`,
      {
        input: {
          kind: 'friends',
          directed: false,
          ties: [
            { from: { externalId: 'ana' }, to: { externalId: 'ben' } },
            { from: { externalId: 'cem' }, to: { externalId: 'ana' } },
            { from: { externalId: 'cem' }, to: { externalId: 'ben' } },
            // Of one person alone the answer would tell whose ties are switched off.
            { from: { externalId: 'ana' }, to: { externalId: 'ana' } },
            { from: { externalId: 'ben' }, to: { externalId: 'ben' } },
          ],
        },
      },
      us.organization.key,
    )
    const rejected = [{ index: 3 }, { index: 4 }]
    expect(tiesUpsert).toEqual({ created: 1, updated: 0, unchanged: 0, withheld: 2, rejected })
    expect(await importTies(us, 'from,to\nana,dua\ndua,eva\neva,ana\n')).toEqual({
      ...{ status: 'SUCCEEDED', created: 1, rejected: 0, withheld: 2, problemCount: 0, problems: { nodes: [] } },
    })
    expect((await ties(us)).filter((pair) => pair.includes('ana'))).toEqual([])
    // Scores are another matter.
    await measured(us)
    await score(us)
    expect(await scored(us)).toEqual(PEOPLE)
  })

  it('holds for a run that computes meanwhile, whose counts do not show it', async () => {
    const us = await company()
    await measured(us)
    const started = await ask(
      'mutation { scoreRunStart(input: { model: "influence", subject: PERSON }) { ... on ScoreRun { id } } }',
      {},
      us.organization.key,
    )
    const run = runFinished(ask, started.scoreRunStart?.id, us.organization.key)
    await exclude(us, { personId: us.idOf('ana') })
    expect(await run).toMatchObject({ status: 'SUCCEEDED', excluded: 0, failed: 0 })
    await applied(us)
    expect(await us.within((ctx) => ctx.db.score.count({ where: { person: { externalId: 'ana' } } }))).toBe(0)
    expect(await scored(us)).toEqual(PEOPLE.slice(1))
  })

  it('waits for ties that are being stored, and deletes them', async () => {
    const us = await company()
    await us.within((ctx) => ctx.db.tie.deleteMany())
    let stored = () => {}
    let excluding: Promise<unknown> = Promise.resolve()
    const isStored = new Promise<void>((resolve) => {
      stored = resolve
    })
    const importing = us.within(async (ctx) => {
      await upsertTies(ctx, { kind: 'advice', directed: true, ties: tiesAmong(['ana', 'ben']) })
      stored()
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await isStored
    excluding = exclude(us, { personId: us.idOf('ana') })
    await Promise.all([importing, excluding])
    expect(await applied(us)).toMatchObject([{ tiesDeleted: 2 }])
    expect(await ties(us)).toEqual([])
  })

  it('ends by being deleted, and starts anew for what is added to it', async () => {
    const us = await company()
    await measured(us)
    await score(us)
    const { id } = await exclude(us, { personId: us.idOf('ana'), processing: ['TIES'] })
    await applied(us)
    const { processingExclusionUpdate } = await us.run(UPDATE, { id, input: { processing: ['TIES', 'SCORING'] } })
    expect(processingExclusionUpdate).toMatchObject({ version: 2, appliedAt: null })
    expect(await applied(us)).toMatchObject([{ scoresDeleted: 1, tiesDeleted: 10 }])
    const gone = await us.run(
      'mutation ($id: ID!) { processingExclusionDelete(id: $id) { ... on ProcessingExclusionDeletePayload { deletedId } } }',
      { id },
    )
    expect(gone.processingExclusionDelete).toEqual({ deletedId: id })
    await score(us)
    expect(await scored(us)).toEqual(PEOPLE)
  })

  it('is for exactly one person, site or country, and one of each', async () => {
    const us = await company()
    expect(await exclude(us, {})).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await exclude(us, { country: 'FR', personId: us.idOf('ana') })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await exclude(us, { country: 'FR', processing: [] })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await exclude(us, { country: 'FR' })).toMatchObject({ country: 'FR' })
    expect(await exclude(us, { country: 'FR' })).toMatchObject({ code: 'ALREADY_EXCLUDED' })
  })

  it('goes with the person who is erased', async () => {
    const us = await company()
    await exclude(us, { personId: us.idOf('ana') })
    await us.run(
      'mutation ($id: ID!) { personPurge(id: $id) { __typename } }',
      { id: us.idOf('ana') },
      us.organization.key,
    )
    expect((await us.run(LIST)).processingExclusions).toEqual({ totalCount: 0, nodes: [] })
  })
})

describe('somebody who is excluded', () => {
  /** Everything that managers and analysts can ask of somebody, and of everybody. */
  const VIEW = `query ($id: ID!) {
    person: node(id: $id) { ... on Person { version updatedAt scoringObjectedAt active
      score(model: "influence") { value } network(kind: "advice") { inDegree outDegree } } }
    scores(model: "influence", first: 50) { totalCount nodes { value person { displayName } } }
    people(first: 50) { totalCount nodes { displayName score(model: "influence") { value } network(kind: "advice") { inDegree } } }
    networks { nodes { nodeCount arcCount } }
    scoreRuns { nodes { scored excluded failed failures { reason count } } }`
  const EVENTS = 'events(first: 100) { nodes { type subject { id type } } }'

  it.each(['MANAGER', 'ANALYST', 'REVIEWER'] as const)(
    'is, for a %s, like somebody who has no score and no ties yet',
    async (role) => {
      const us = await company()
      const { key } = await us.organization.as([role])
      // One is excluded; the other is new since the run, and nobody has a tie to them.
      await us.within((ctx) =>
        ctx.db.tie.deleteMany({
          where: { OR: ['fay', 'eva'].flatMap((externalId) => [{ from: { externalId } }, { to: { externalId } }]) },
        }),
      )
      await us.within((ctx) => upsertTies(ctx, { kind: 'advice', directed: true, ties: tiesAmong(['ana', 'fay']) }))
      await measured(us)
      await us.within((ctx) => ctx.db.person.updateMany({ where: { externalId: 'eva' }, data: { active: false } }))
      await score(us)
      await us.within((ctx) => ctx.db.person.updateMany({ where: { externalId: 'eva' }, data: { active: true } }))
      await exclude(us, { personId: us.idOf('fay') })
      await applied(us)
      await measured(us)
      await feedCaughtUp(world.server)
      const view = async (name: string) => {
        const events = role === 'REVIEWER' ? '' : EVENTS
        const { body } = await post(world.url, key, { query: `${VIEW} ${events} }`, variables: { id: us.idOf(name) } })
        expect(body.errors).toBeUndefined()
        return body.data as Record<string, Record<string, unknown>>
      }
      const [excluded, fresh] = [await view('fay'), await view('eva')]
      expect(excluded.person).toMatchObject({ score: null, network: null, version: 1, scoringObjectedAt: null })
      const { version: _v, updatedAt: _u, ...seen } = excluded.person ?? {}
      const { version: _w, updatedAt: _x, ...other } = fresh.person ?? {}
      expect(seen).toEqual(other)
      const everything = JSON.stringify(excluded)
      expect(everything).not.toContain('xclusion')
      const nodes = (excluded.people?.nodes ?? []) as { displayName: string }[]
      const row = (name: string) => ({ ...nodes.find(({ displayName }) => displayName === name), displayName: '' })
      expect(row('fay')).toEqual(row('eva'))
    },
  )

  it('is listed, named and counted to nobody but owners and the data protection officer', async () => {
    const us = await company()
    const { id } = await exclude(us, { personId: us.idOf('ana') })
    for (const role of ['MANAGER', 'ANALYST', 'REVIEWER'] as const) {
      const { key } = await us.organization.as([role])
      const listed = await post(world.url, key, { query: LIST })
      expect(listed.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
      const node = await post(world.url, key, {
        query: 'query ($id: ID!) { node(id: $id) { id } processingExclusion(id: $id) { id } }',
        variables: { id },
      })
      expect(node.body.data).toEqual({ node: null, processingExclusion: null })
      // Naming one that exists and one that does not are answered alike.
      const refusal = async (one: unknown) =>
        (await post(world.url, key, { query: UPDATE, variables: { id: one, input: { reason: 'OTHER' } } })).body.errors
      expect(await refusal(id)).toEqual(await refusal(globalId('ProcessingExclusion', crypto.randomUUID())))
    }
    expect((await us.run(LIST, {}, us.organization.key)).processingExclusions).toMatchObject({ totalCount: 1 })
  })

  it('is not found by the order of scores, or by the error of a run over them alone', async () => {
    const us = await company()
    await measured(us)
    await exclude(us, { personId: us.idOf('ana') })
    await applied(us)
    await measured(us)
    const before = await score(us)
    const { node } = await us.run(
      'query ($id: ID!) { node(id: $id) { ... on ScoreRun { error scored excluded failed } } }',
      { id: before.id },
      us.organization.key,
    )
    expect(node).toEqual({ error: null, scored: 5, excluded: 0, failed: 0 })
    const { scoreRunCompare } = await us.run(
      'query ($id: ID!) { scoreRunCompare(candidate: $id, base: $id) { both onlyBase onlyCandidate } }',
      { id: before.id },
      us.organization.key,
    )
    expect(scoreRunCompare).toEqual({ both: 5, onlyBase: 0, onlyCandidate: 0 })
  })
})
