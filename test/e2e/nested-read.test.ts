import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillNestedWorld } from '../bench/nested-world.ts'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

let world: World
let key: string

beforeAll(async () => {
  world = await startWorld()
  key = (await fillNestedWorld({ url: world.databaseUrl })).apiKey
})
afterAll(() => world?.stop())

const query = (campaigns: number) => `{
  campaigns(first: ${campaigns}) { nodes { name contents(first: 5) { nodes { title shares(first: 5) {
    nodes { text ambassador { status } }
  } } } } }
}`

interface Answer {
  campaigns: { nodes: { contents: { nodes: { shares: { nodes: { ambassador: { status: string } }[] } }[] } }[] }
}

/** The statements of a read, and how many shares it answered. */
async function read(campaigns: number): Promise<{ statements: string[]; shares: number }> {
  let shares = 0
  const statements = await countStatements(world, async () => {
    const { body } = await post(world.url, key, { query: query(campaigns) })
    expect(body.errors).toBeUndefined()
    const { nodes } = (body.data as never as Answer).campaigns
    shares = nodes.flatMap(({ contents }) => contents.nodes.flatMap((content) => content.shares.nodes)).length
  })
  return { statements, shares }
}

/** What a key answers; errors with it where there are any. */
async function ask(query: string, variables: object = {}) {
  const answers: { data: Record<string, never>; errors?: { path?: unknown; message: string }[] }[] = []
  const statements = await countStatements(world, async () => {
    answers.push((await post(world.url, key, { query, variables })).body as never)
  })
  const [{ data, errors } = { data: {} }] = answers
  return {
    data,
    errors,
    lists: statements.filter((statement) => /FROM "(Campaign|CampaignContent|Share)"/.test(statement)),
  }
}

describe('a nested read', () => {
  it('takes the same number of statements for 10 and for 100 parents', async () => {
    const ten = await read(10)
    const hundred = await read(100)
    expect([ten.shares, hundred.shares]).toEqual([250, 2500])
    expect(hundred.statements).toHaveLength(ten.statements.length)
    // The caller; lists, participations and ambassadors.
    expect(ten.statements.length).toBeLessThanOrEqual(2)
  })

  it('fetches only the requested children: the statement contains the limit of each list', async () => {
    const { lists } = await ask(query(10))
    expect(lists.map((statement) => statement.match(/LIMIT \d+/g))).toEqual([['LIMIT 5', 'LIMIT 5', 'LIMIT 10']])
  })

  const SHARES = 'nodes { id text network sharedAt ambassador { id status } } pageInfo { hasNextPage endCursor }'

  it('returns the same as separate lists, with cursors and aliases', async () => {
    const { data, errors, lists } = await ask(
      `query ($first: Int, $no: Boolean = false) {
        campaigns(first: 3) { edges { cursor node { ...Named
          first: contents(first: $first, orderBy: { field: CREATED_AT, direction: ASC }) { totalCount nodes { id ...Shared } }
          last: contents(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { title } }
          none: contents @include(if: $no) { nodes { title } }
        } } pageInfo { hasNextPage } }
      }
      fragment Named on Campaign { id name }
      fragment Shared on Content { title shares(first: 2) { ${SHARES} } ... { shares(first: 2) { totalCount } } }`,
      { first: 2 },
    )
    expect(errors).toBeUndefined()
    // The lists, the totals of contents and those of shares.
    expect(lists).toHaveLength(3)
    const { edges } = data.campaigns as unknown as {
      edges: {
        cursor: string
        node: { id: string; first: { totalCount: number; nodes: { id: string; shares: object }[] }; last: object }
      }[]
    }
    expect(edges).toHaveLength(3)
    for (const { node } of edges) {
      expect(node).not.toHaveProperty('none')
      expect(node.first.totalCount).toBe(20)
      expect(node.last).toEqual({ nodes: [{ title: 'Content 20' }] })
      for (const content of node.first.nodes) {
        const alone = await ask(
          `query ($id: ID!) { content(id: $id) { id title shares(first: 2) { totalCount ${SHARES} } } }`,
          { id: content.id },
        )
        expect(alone.data.content).toEqual(content)
      }
    }
    const second = await ask('query ($after: String) { campaigns(first: 1, after: $after) { nodes { id } } }', {
      after: edges[0]?.cursor,
    })
    expect(second.data.campaigns).toEqual({ nodes: [{ id: edges[1]?.node.id }] })
  })

  it('reports an error in an inner list at its path, and reads nothing of it', async () => {
    for (const wrong of ['first: 0', 'first: 101', 'after: "x"', 'filter: { title: {} }']) {
      const { errors, lists } = await ask(`{ campaigns(first: 2) { nodes { contents(${wrong}) { nodes { id } } } } }`)
      expect(errors?.[0]?.path, wrong).toEqual(['campaigns', 'nodes', 0, 'contents'])
      expect(lists.join(), wrong).not.toContain('CampaignContent')
    }
  })
})
