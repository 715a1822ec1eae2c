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

describe('a nested read', () => {
  it('takes the same number of statements for 10 and for 100 parents', async () => {
    const ten = await read(10)
    const hundred = await read(100)
    expect([ten.shares, hundred.shares]).toEqual([250, 2500])
    expect(hundred.statements).toHaveLength(ten.statements.length)
    // The caller, three levels of lists, participations and ambassadors.
    expect(ten.statements.length).toBeLessThanOrEqual(6)
  })

  it('fetches no more children than were asked for: the limit stands in the statement of each list', async () => {
    const { statements } = await read(10)
    const lists = statements.filter((statement) => /FROM "(Campaign|CampaignContent|Share)"/.test(statement))
    expect(lists.length).toBe(3)
    for (const statement of lists) expect(statement).toMatch(/LIMIT \$\d+\s*(\) page)?\s*$/)
  })
})
