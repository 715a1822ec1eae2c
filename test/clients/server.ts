import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, graphql } from 'graphql'

const schema = buildSchema(readFileSync(new URL('../../packages/sdk/schema.graphql', import.meta.url), 'utf8'))

const topic = {
  __typename: 'Topic',
  id: 't1',
  name: 'Energy',
  description: null,
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
}
const answers = {
  topics: () => ({ nodes: [topic], pageInfo: { hasNextPage: false, endCursor: null } }),
  topicCreate: () => topic,
  node: () => topic,
}

/** A server that executes the shipped schema over a few made-up rows. */
export async function serve(): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const { query, variables, operationName } = JSON.parse(text)
    const answer = await graphql({
      schema,
      source: query,
      variableValues: variables,
      operationName,
      rootValue: answers,
      typeResolver: (value: { __typename: string }) => value.__typename,
    })
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => void server.close(),
  }
}
