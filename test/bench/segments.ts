import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import autocannon from 'autocannon'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median } from './figure.ts'
import { BY_HAND, FILTER, fillSegmentWorld } from './segment-world.ts'
import { startServerProcess } from './server-process.ts'

/** Requests of the product for each of the hand-written statement, at least: of a page and of its count. */
const LIMIT = 0.5
const CONNECTIONS = 4
const ROUNDS = 5
const SECONDS = 5

const PAGE =
  'query ($id: ID!) { people(first: 25, filter: { segment: { eq: $id } }) { nodes { id displayName country } } }'
const COUNT = 'query ($id: ID!) { people(filter: { segment: { eq: $id } }) { totalCount } }'
const STATEMENTS = {
  '/page': `SELECT t.id, t."displayName", t.country FROM "Person" t WHERE ${BY_HAND} ORDER BY t."displayName", t.id LIMIT 25`,
  '/count': `SELECT count(*)::int AS count FROM "Person" t WHERE ${BY_HAND}`,
}

interface Asked {
  readonly url: string
  readonly method?: 'POST'
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string
}

/**
 * `people` filtered by a segment of ten conditions over 100,000 people: the API with identity, limits and row-level security
 * on, against the same conditions in one hand-written statement behind node:http. Rounds alternate, so that a slow minute hits
 * both.
 */
export async function benchSegments(database: BenchDatabase): Promise<Figure> {
  const world = await fillSegmentWorld(database)
  const [api, byHand] = await Promise.all([
    startServerProcess('serve-api.ts', [database.url]),
    startServerProcess('serve-statement.ts', [database.superuserUrl, world.organizationId, JSON.stringify(STATEMENTS)]),
  ])
  const asks = (query: string, variables: object): Asked => ({
    url: `${api.url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${world.apiKey}` },
    body: JSON.stringify({ query, variables }),
  })
  try {
    const create = `mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ... on Segment { id } ... on UserError { message } } }`
    const made = await answerOf(asks(create, { input: { key: 'ten', name: 'Ten conditions', filter: FILTER } }))
    const id = (made as { data: { segmentCreate: { id: string } } }).data.segmentCreate.id
    const people = await assertSame(asks(PAGE, { id }), asks(COUNT, { id }), byHand.url)
    const figures: { name: string; ratio: number; rounds: string[] }[] = []
    for (const [name, query, path] of [
      ['a page of 25', PAGE, '/page'],
      ['its count', COUNT, '/count'],
    ] as const) {
      const rounds: { ours: number; theirs: number }[] = []
      for (let round = 0; round <= ROUNDS; round += 1) {
        const theirs = await requestsPerSecond({ url: `${byHand.url}${path}` })
        const ours = await requestsPerSecond(asks(query, { id }))
        // The first round warms caches and compilers of both.
        if (round > 0) rounds.push({ ours, theirs })
      }
      const ratio = median(rounds.map(({ ours, theirs }) => ours / theirs))
      figures.push({
        name,
        ratio,
        rounds: rounds.map(({ ours, theirs }) => `${ours.toFixed(1)} against ${theirs.toFixed(1)}`),
      })
    }
    return {
      name: `people of a segment of ten conditions (${people} of 100,000), against one hand-written statement (requests/s)`,
      lines: figures.map(
        ({ name, ratio, rounds }) => `${name}: ${rounds.join(', ')}; median ratio ${ratio.toFixed(3)}, limit ${LIMIT}`,
      ),
      passed: figures.every(({ ratio }) => ratio >= LIMIT),
    }
  } finally {
    await Promise.all([api.end(), byHand.end()])
  }
}

async function answerOf({ url, ...request }: Asked): Promise<unknown> {
  const answer = (await (await fetch(url, request)).json()) as { errors?: unknown }
  if (answer.errors) throw new Error(`${url}: ${JSON.stringify(answer.errors)}`)
  return answer
}

/** Both must find the same people, or the ratio says nothing. @returns how many. */
async function assertSame(page: Asked, count: Asked, byHand: string): Promise<number> {
  const ours = (await answerOf(page)) as { data: { people: { nodes: { id: string }[] } } }
  const counted = (await answerOf(count)) as { data: { people: { totalCount: number } } }
  const theirs = (await answerOf({ url: `${byHand}/page` })) as { id: string }[]
  const [total] = (await answerOf({ url: `${byHand}/count` })) as { count: number }[]
  const found = ours.data.people.nodes.map(({ id }) => id)
  const expected = theirs.map(({ id }) => globalId('Person', id))
  if (found.join() !== expected.join() || counted.data.people.totalCount !== total?.count) {
    throw new Error(
      `The two find others: ${counted.data.people.totalCount} and ${total?.count}, ${parseGlobalId(found[0] ?? '')?.id}`,
    )
  }
  if (total.count < 100) throw new Error(`Only ${total.count} people are in the segment.`)
  return total.count
}

async function requestsPerSecond(options: Asked): Promise<number> {
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options } as autocannon.Options)
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(
      `${options.url}: ${result.non2xx} failed answers, ${result.errors} errors, ${result.timeouts} time-outs`,
    )
  }
  return result.requests.average
}
