import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { createClient } from '@portevoix/sdk'
import { TopicCreateDocument, TopicsDocument } from '@portevoix/sdk/documents'
import { documentNode } from '@portevoix/sdk/graphql'
import { possibleTypes } from '@portevoix/sdk/schema-facts'
import { fetchExchange, Client as UrqlClient } from '@urql/core'
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada'
import { GraphQLClient } from 'graphql-request'
import type { introspection } from './generated/introspection.d.ts'
import { PresetTopics } from './preset-documents.ts'
import { serve } from './server.ts'

let server: Awaited<ReturnType<typeof serve>>
before(async () => {
  server = await serve()
})
after(() => server.close())

const sdk = () => createClient({ url: server.url })

describe('the SDK’s documents', () => {
  it('work in urql', async () => {
    const client = new UrqlClient({ url: server.url, exchanges: [fetchExchange], preferGetMethod: false })
    const { data, error } = await client.query(documentNode(TopicsDocument), { first: 5 }).toPromise()
    assert.equal(error, undefined)
    const name: string | undefined = data?.topics.nodes[0]?.name
    assert.equal(name, 'Energy')
    const made = await client.mutation(documentNode(TopicCreateDocument), { input: { name: 'Energy' } }).toPromise()
    assert.equal(made.data?.topicCreate.__typename, 'Topic')
  })

  it('work in Apollo, whose cache knows the interfaces and unions', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: server.url }),
      cache: new InMemoryCache({ possibleTypes }),
    })
    const { data } = await client.query({ query: documentNode(TopicsDocument), variables: { first: 5 } })
    const name: string | undefined = data?.topics.nodes[0]?.name
    assert.equal(name, 'Energy')
    const query = gql`query { node(id: "t1") { id ... on Node { id } ... on Topic { name } } }`
    assert.deepEqual((await client.query<{ node: object }>({ query })).data?.node, {
      __typename: 'Topic',
      id: 't1',
      name: 'Energy',
    })
  })

  it('work in graphql-request', async () => {
    const client = new GraphQLClient(server.url)
    const { topics } = await client.request(documentNode(TopicsDocument), { first: 5 })
    const name: string | undefined = topics.nodes[0]?.name
    assert.equal(name, 'Energy')
  })
})

describe('the SDK’s client', () => {
  it('accepts documents of gql.tada with their types', async () => {
    const tada = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string } }>()
    const document: TadaDocumentNode<{ topics: { nodes: { id: string; name: string }[] } }, { first?: number | null }> =
      tada(`query Tada($first: Int) { topics(first: $first) { nodes { id name } } }`)
    const { data } = await sdk().query(document, { first: 5 })
    const name: string | undefined = data.topics?.nodes[0]?.name
    assert.equal(name, 'Energy')
  })

  it('accepts documents of Apollo’s gql', async () => {
    const document = gql`query Topics($first: Int) { topics(first: $first) { nodes { ...Named } } } fragment Named on Topic { name }`
    const { data } = await sdk().query(document, { first: 5 })
    assert.deepEqual(data, { topics: { nodes: [{ name: 'Energy' }] } })
  })

  it('accepts documents of codegen’s client preset with their types', async () => {
    const { data } = await sdk().query(PresetTopics, { first: 5 })
    const name: string | undefined = data.topics?.nodes[0]?.name
    assert.equal(name, 'Energy')
    const check = () =>
      // @ts-expect-error the number of things is no text
      sdk().query(PresetTopics, { first: 'five' })
    assert.equal(typeof check, 'function')
  })
})
