import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

type Data = Record<string, unknown>

async function ask(organization: { key: string }, query: string, variables: object = {}): Promise<Data> {
  const { body } = await post(world.url, organization.key, { query, variables })
  if (body.errors) throw new Error(body.errors[0]?.extensions.code as string, { cause: body.errors })
  return body.data as Data
}

interface NetworkRow {
  id: string
  kind: string
  directed: boolean
  nodeCount: number
  arcCount: number
  modularity: number
  communityCount: number
  upToDate: boolean
  measuredAt: string | null
}

async function networkOf(organization: Organization, kind: string): Promise<NetworkRow | null> {
  const { networks } = await ask(
    organization,
    `query ($kind: String!) { networks(filter: { kind: { eq: $kind } }) {
      nodes { id kind directed nodeCount arcCount modularity communityCount sampled upToDate measuredAt } } }`,
    { kind },
  )
  return (networks as { nodes: NetworkRow[] }).nodes[0] ?? null
}

/** Waits for the job that measures a network. */
async function measured(organization: Organization, kind: string): Promise<NetworkRow> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const network = await networkOf(organization, kind)
    if (network?.upToDate) return network
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The network ${kind} was not measured in time.`)
}

type Ties = Parameters<typeof upsertTies>[1]

/** Runs one batch of an import in a transaction of its own. */
const importTies = (organization: Organization, input: Omit<Ties, 'ties'> & { ties: (string | number)[][] }) =>
  inJob(world.server.environment, { organizationId: organization.id, accountId: null }, (ctx) =>
    upsertTies(ctx, {
      ...input,
      ties: input.ties.map(([from, to, weight]) => ({
        from: String(from),
        to: String(to),
        weight: String(weight ?? 1),
        at: null,
        on: null,
      })),
    }),
  )

const MEASURES =
  'inDegree outDegree inStrength outStrength pageRank betweenness betweennessError closeness eigenvector constraint clustering coreNumber community'

type Position = Record<string, number | null>

async function positions(organization: Organization, kind: string): Promise<Map<string, Position | null>> {
  const { people } = await ask(
    organization,
    `query ($kind: String!) { people(first: 100) { nodes { externalId network(kind: $kind) { ${MEASURES} } } } }`,
    { kind },
  )
  const { nodes } = people as { nodes: { externalId: string; network: Position | null }[] }
  return new Map(nodes.map((node) => [node.externalId, node.network]))
}

const UPSERT = `mutation ($input: TiesUpsertInput!) { tiesUpsert(input: $input) { __typename
  ... on TiesUpsertPayload { created updated unchanged rejected { index message } network { kind directed } }
  ... on UserError { code path } } }`

// --- real networks ---------------------------------------------------------------------------------------------------

const dataFolder = process.env.PORTEVOIX_DATA ?? ''

type Row = Record<string, string>

/** The files hold no quotes, so that splitting at commas reads them rightly. */
function rows(context: TestContext, file: string): Row[] {
  context.skip(dataFolder === '')
  const path = join(dataFolder, file)
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index], value])))
}

const REFERENCES = [
  { folder: 'krackhardt_hightech', edges: 'edges_advice', reference: 'advice', directed: true, people: 21 },
  { folder: 'krackhardt_hightech', edges: 'edges_friendship', reference: 'friendship', directed: true, people: 21 },
  { folder: 'krackhardt_hightech', edges: 'edges_reports_to', reference: 'reports_to', directed: true, people: 21 },
  { folder: 'uk_faculty', edges: 'edges', reference: 'friendship', directed: true, people: 81 },
  { folder: 'karate_club', edges: 'edges', reference: 'karate', directed: false, people: 34 },
  { folder: 'krackhardt_kite', edges: 'edges', reference: 'kite', directed: false, people: 10 },
] as const

const CLOSE: readonly [measure: string, columns: readonly string[]][] = [
  ['pageRank', ['pagerank']],
  ['closeness', ['closeness_in', 'closeness']],
  ['eigenvector', ['eigenvector_undirected']],
  ['constraint', ['constraint_undirected']],
  ['clustering', ['clustering_undirected']],
]
const EXACT: readonly [measure: string, columns: readonly string[]][] = [
  ['inDegree', ['in_degree', 'degree']],
  ['outDegree', ['out_degree', 'degree']],
  ['coreNumber', ['core_number']],
]

function numberIn(row: Row, columns: readonly string[]): number {
  const column = columns.find((name) => row[name] !== undefined)
  if (!column || row[column] === '') throw new Error(`The reference has no value for ${columns.join(' or ')}.`)
  return Number(row[column])
}

describe.each(REFERENCES)('$folder, $reference', ({ folder, edges, reference, directed, people }) => {
  it('equals the reference measures for everybody', async (context) => {
    const organization = await world.addOrganization(`${folder} ${reference}`)
    const ties = rows(context, `${folder}/${edges}.csv`).map((row) => [
      row.source ?? '',
      row.target ?? '',
      row.weight ?? 1,
    ])
    const kind = reference.replace('_', '-')
    const outcomes = await importTies(organization, { kind, directed, createMissingPeople: true, ties })
    expect(outcomes.every((one) => one.outcome === 'created')).toBe(true)
    const network = await measured(organization, kind)
    const expected = rows(context, `${folder}/reference/centrality_${reference}.csv`)
    const found = await positions(organization, kind)
    expect(expected).toHaveLength(people)
    expect(found.size).toBe(people)
    for (const row of expected) {
      const position = found.get(row.id ?? '')
      for (const [measure, columns] of EXACT) {
        expect(position?.[measure], `${measure} of ${row.id}`).toBe(numberIn(row, columns))
      }
      if (row.in_strength !== undefined) expect(position?.inStrength).toBe(numberIn(row, ['in_strength']))
      if (row.out_strength !== undefined) expect(position?.outStrength).toBe(numberIn(row, ['out_strength']))
      expect(position?.betweennessError).toBeNull()
      for (const [measure, columns] of CLOSE) {
        const difference = Math.abs((position?.[measure] ?? Number.NaN) - numberIn(row, columns))
        expect(difference, `${measure} of ${row.id}`).toBeLessThan(1e-6)
      }
      const betweenness = numberIn(row, ['betweenness_raw'])
      const difference = Math.abs((position?.betweenness ?? Number.NaN) - betweenness)
      expect(difference, `betweenness of ${row.id}`).toBeLessThanOrEqual(1e-6 * betweenness)
    }
    const path = join(dataFolder, folder, `reference/summary_${reference}.json`)
    const summary = JSON.parse(readFileSync(path, 'utf8'))
    expect(network).toMatchObject({ directed, nodeCount: summary.nodes, arcCount: summary.edges })
    expect(network.modularity).toBeGreaterThanOrEqual(summary.greedy_modularity_Q - 0.01)
    expect(new Set([...found.values()].map((position) => position?.community)).size).toBe(network.communityCount)
  })
})

// --- the rules -------------------------------------------------------------------------------------------------------

describe('ties', () => {
  it('are created, updated, unchanged or rejected one by one', async () => {
    const organization = await world.addOrganization('Ties')
    const input = {
      kind: 'advice',
      directed: true,
      createMissingPeople: true,
      ties: [
        { from: { externalId: 'a' }, to: { externalId: 'b' } },
        { from: { externalId: 'b' }, to: { externalId: 'a' } },
        { from: { externalId: 'a' }, to: { externalId: 'a' } },
        { from: { externalId: 'a' }, to: { email: 'nobody@example.org' } },
        { from: { externalId: 'a' }, to: { externalId: 'b' }, weight: 2 },
      ],
    }
    const upsert = async (input: object) => (await ask(organization, UPSERT, { input: input })).tiesUpsert as Data
    expect(await upsert(input)).toMatchObject({
      created: 2,
      updated: 1,
      unchanged: 0,
      rejected: [{ index: 2 }, { index: 3, message: expect.stringMatching(/^No person has this id or address\./) }],
      network: { kind: 'advice', directed: true },
    })
    expect(await upsert({ ...input, ties: [input.ties[4], input.ties[1]] })).toMatchObject({ unchanged: 2 })
    expect(await upsert({ ...input, directed: false })).toMatchObject({ code: 'DIRECTION_CONFLICT' })
    expect(await upsert({ ...input, kind: 'Advice!' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'kind'],
    })
    expect(
      await upsert({ ...input, createMissingPeople: false, ties: [{ ...input.ties[0], to: { externalId: 'z' } }] }),
    ).toMatchObject({
      created: 0,
      rejected: [{ index: 0, message: expect.stringMatching(/^No person has this id or address\./) }],
    })
    const network = await measured(organization, 'advice')
    expect(network).toMatchObject({ nodeCount: 2, arcCount: 2 })

    const drop = async () =>
      (
        await ask(
          organization,
          'mutation ($id: ID!, $input: NetworkTieRemoveInput!) { networkTieRemove(id: $id, input: $input) { __typename ... on Network { upToDate } ... on UserError { code } } }',
          { id: network.id, input: { from: { externalId: 'a' }, to: { externalId: 'b' } } },
        )
      ).networkTieRemove as Data
    expect(await drop()).toEqual({ __typename: 'Network', upToDate: false })
    expect(await drop()).toMatchObject({ code: 'NO_SUCH_TIE' })
    expect(await measured(organization, 'advice')).toMatchObject({ nodeCount: 2, arcCount: 1 })
  })

  it('without direction are the same in both orders', async () => {
    const organization = await world.addOrganization('Undirected')
    const input = { kind: 'friends', directed: false, createMissingPeople: true }
    expect(
      await importTies(organization, {
        ...input,
        ties: [
          ['a', 'b'],
          ['b', 'a'],
        ],
      }),
    ).toMatchObject([{ outcome: 'created' }, { outcome: 'unchanged' }])
    expect(await importTies(organization, { ...input, ties: [['b', 'a', '2.5']] })).toMatchObject([
      { outcome: 'updated' },
    ])
    expect(await measured(organization, 'friends')).toMatchObject({ nodeCount: 2, arcCount: 1 })
  })

  it('are not measured again without a change', async () => {
    const organization = await world.addOrganization('Unchanged')
    const input = { kind: 'advice', directed: true, createMissingPeople: true, ties: [['a', 'b']] }
    await importTies(organization, input)
    const { measuredAt } = await measured(organization, 'advice')
    await importTies(organization, input)
    expect(await networkOf(organization, 'advice')).toMatchObject({ upToDate: true, measuredAt })
  })

  it('are all measured after concurrent imports', async () => {
    const organization = await world.addOrganization('Race')
    const batches = Array.from({ length: 8 }, (_, batch) =>
      Array.from({ length: 50 }, (_, index) => [`n${batch}`, `n${batch}-${index}`]),
    )
    await Promise.all(
      batches.map((ties) =>
        importTies(organization, { kind: 'mail', directed: true, createMissingPeople: true, ties }),
      ),
    )
    expect(await measured(organization, 'mail')).toMatchObject({ nodeCount: 8 * 51, arcCount: 400 })
  })

  it('of archived people are left out, and counted again after restoring', async () => {
    const organization = await world.addOrganization('Archived')
    const input = { kind: 'advice', directed: true, createMissingPeople: true }
    await importTies(organization, {
      ...input,
      ties: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
    })
    expect(await measured(organization, 'advice')).toMatchObject({ nodeCount: 3, arcCount: 3 })
    const { person } = await ask(organization, '{ person(by: { externalId: "c" }) { id } }')
    const act = (name: string) =>
      ask(organization, `mutation ($id: ID!) { ${name}(id: $id) { __typename } }`, {
        id: (person as { id: string }).id,
      })
    await act('personArchive')
    expect(await measured(organization, 'advice')).toMatchObject({ nodeCount: 2, arcCount: 1 })
    expect([...(await positions(organization, 'advice')).keys()]).toEqual(['a', 'b'])
    await act('personRestore')
    expect(await measured(organization, 'advice')).toMatchObject({ nodeCount: 3, arcCount: 3 })
    await act('personPurge')
    expect(await measured(organization, 'advice')).toMatchObject({ nodeCount: 2, arcCount: 1 })
  })

  it('are deleted with their network when it is purged; people stay', async () => {
    const organization = await world.addOrganization('Purged')
    await importTies(organization, { kind: 'advice', directed: true, createMissingPeople: true, ties: [['a', 'b']] })
    const { id } = await measured(organization, 'advice')
    await ask(organization, 'mutation ($id: ID!) { networkPurge(id: $id) { __typename } }', { id })
    expect(await networkOf(organization, 'advice')).toBeNull()
    expect([...(await positions(organization, 'advice')).values()]).toEqual([null, null])
    await importTies(organization, { kind: 'advice', directed: false, ties: [['a', 'b']] })
    expect(await measured(organization, 'advice')).toMatchObject({ directed: false, arcCount: 1 })
  })

  it('are visible only to the team: ambassadors see no network, not even their own position', async () => {
    const organization = await world.addOrganization('Own')
    await importTies(organization, { kind: 'advice', directed: true, createMissingPeople: true, ties: [['a', 'b']] })
    const { id } = await measured(organization, 'advice')
    const { person } = await ask(
      organization,
      '{ person(by: { externalId: "a" }) { id network(kind: "advice") { inDegree outDegree } } }',
    )
    expect(person).toMatchObject({ network: { inDegree: 0, outDegree: 1 } })
    const personId = Buffer.from((person as { id: string }).id, 'base64url')
      .toString()
      .split(':')[1]
    const ambassador = await organization.as(['AMBASSADOR'], { personId })
    expect(await ask(ambassador, '{ viewer { person { network(kind: "advice") { pageRank } } } }')).toEqual({
      viewer: { person: { network: null } },
    })
    await expect(ask(ambassador, '{ networks { nodes { kind } } }')).rejects.toThrow('FORBIDDEN')
    expect(await ask(ambassador, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null })
    const other = await world.addOrganization('Stranger')
    expect(await ask(other, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null })
  })
})
