import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  Observable,
} from '@apollo/client'
import { ApiError, subscribe, UserErrorException } from '@portevoix/sdk'
import {
  FollowEventsDocument,
  TopicCreateDocument,
  TopicsDocument,
  TopicUpdateDocument,
} from '@portevoix/sdk/documents'
import { documentNode } from '@portevoix/sdk/graphql'
import { possibleTypes } from '@portevoix/sdk/schema-facts'
import { fetchExchange, subscriptionExchange, Client as UrqlClient } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { initGraphQLTada } from 'gql.tada'
import { print } from 'graphql'
import { ClientError, GraphQLClient } from 'graphql-request'
import type { introspection } from './generated/introspection.d.ts'
import { graphql as preset } from './generated/preset/gql.ts'
import { PresetCreate, PresetEvents, PresetTopics } from './preset-documents.ts'
import { follow, freshName, headers, present, sdk, sse, url } from './trial.ts'

const topics = documentNode(TopicsDocument)
const create = documentNode(TopicCreateDocument)
const events = documentNode(FollowEventsDocument)
const schema = JSON.parse(readFileSync(new URL('generated/introspection.json', import.meta.url), 'utf8'))
const noId = () => null
const isNew = { filter: { type: { eq: 'topic.created' } } }

/** What a client is told of an event once a topic is made. */
async function told(wait: (after: string) => Promise<string>): Promise<void> {
  const after = await present()
  await sdk().mutate(TopicCreateDocument, { input: { name: freshName() } })
  assert.equal(await wait(after), 'topic.created')
}

describe('Apollo', () => {
  const overSse = new ApolloLink(
    ({ query, variables }) => new Observable((sink) => follow({ query: print(query), variables }, sink as never)),
  )
  const client = new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      overSse,
      new HttpLink({ uri: url, headers }),
    ),
    cache: new InMemoryCache({ possibleTypes: { ...possibleTypes } }),
  })

  it('lists, and keeps what it was told by its id', async () => {
    const { data } = await client.query({ query: topics, variables: { first: 5 } })
    const name: string | undefined = data?.topics?.nodes[0]?.name
    assert.ok(name)
    assert.ok(Object.keys(client.cache.extract() as object).some((key) => key.startsWith('Topic:')))
  })

  it('does a mutation once by its key, and is told its errors as data', async () => {
    const name = freshName()
    const send = async (key: string) => {
      const context = { headers: { 'idempotency-key': key } }
      return (await client.mutate({ mutation: create, variables: { input: { name } }, context })).data?.topicCreate
    }
    const made = await send(`apollo-${name}`)
    assert.equal(made?.__typename, 'Topic')
    assert.deepEqual(await send(`apollo-${name}`), made)
    assert.equal((await send(`apollo-${name}-again`))?.__typename, 'ConflictError')
  })

  it('knows the types that an interface may be, and gives its documents to the SDK', async () => {
    const { id } = await sdk().mutate(TopicCreateDocument, { input: { name: freshName() } })
    const query = gql`query ($id: ID!) { node(id: $id) { id ... on Node { id } ...Named } } fragment Named on Topic { name }`
    const { data } = await client.query<{ node: object }>({ query, variables: { id } })
    const answered = await sdk().query(query, { id })
    assert.deepEqual(data?.node, { __typename: 'Topic', ...(answered.data as { node: object }).node })
  })

  it('is told the code of an error', async () => {
    const asking = client.query({ query: topics, variables: { after: 'nonsense' } })
    await assert.rejects(asking, (error) => {
      assert.ok(CombinedGraphQLErrors.is(error))
      assert.equal(error.errors[0]?.extensions?.code, 'BAD_CURSOR')
      return true
    })
  })

  it('follows events', async () => {
    await told(async (after) => {
      return await new Promise<string>((resolve, reject) => {
        const following = client.subscribe({ query: events, variables: { after, ...isNew } }).subscribe({
          next: ({ data, error }) => {
            if (error) reject(error)
            resolve(data?.events.type ?? '')
            following.unsubscribe()
          },
          error: reject,
        })
      })
    })
  })
})

describe('urql with graphcache', () => {
  const client = new UrqlClient({
    url,
    fetchOptions: { headers },
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ schema, keys: { PageInfo: noId, TopicConnection: noId, EventSubject: noId } }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: follow({ query, variables: variables as never }, sink as never) }),
        }),
      }),
    ],
  })

  it('lists, and puts what a mutation answers into the list', async () => {
    const made = await client.mutation(create, { input: { name: freshName() } }).toPromise()
    const topic = made.data?.topicCreate
    assert.ok(topic?.__typename === 'Topic')
    const filter = { name: { eq: topic.name } }
    const { data, error } = await client.query(topics, { filter }).toPromise()
    assert.equal(error, undefined)
    assert.equal(data?.topics?.nodes[0]?.id, topic.id)
    const name = freshName()
    await client.mutation(documentNode(TopicUpdateDocument), { id: topic.id, input: { name } }).toPromise()
    const cached = await client.query(topics, { filter }, { requestPolicy: 'cache-only' }).toPromise()
    assert.equal(cached.data?.topics?.nodes[0]?.name, name)
  })

  it('is told errors: as data, and with their codes', async () => {
    const input = { name: freshName() }
    await client.mutation(create, { input }).toPromise()
    const { data } = await client.mutation(create, { input }).toPromise()
    assert.equal(data?.topicCreate.__typename, 'ConflictError')
    const { error } = await client.query(topics, { after: 'nonsense' }).toPromise()
    assert.equal(error?.graphQLErrors[0]?.extensions.code, 'BAD_CURSOR')
  })

  it('follows events', async () => {
    await told(
      (after) =>
        new Promise((resolve, reject) => {
          const { unsubscribe } = client.subscription(events, { after, ...isNew }).subscribe(({ data, error }) => {
            if (error) reject(error)
            resolve(data?.events.type ?? '')
            unsubscribe()
          })
        }),
    )
  })
})

describe('graphql-request', () => {
  const client = new GraphQLClient(url, { headers })

  it('lists, does a mutation, and is told the code of an error', async () => {
    const made = await client.request(create, { input: { name: freshName() } }, { 'idempotency-key': freshName() })
    assert.equal(made.topicCreate.__typename, 'Topic')
    const listed = await client.request(topics, { first: 5 })
    const name: string | undefined = listed.topics?.nodes[0]?.name
    assert.ok(name)
    await assert.rejects(client.request(topics, { after: 'nonsense' }), (error) => {
      assert.ok(error instanceof ClientError)
      assert.equal(error.response.errors?.[0]?.extensions.code, 'BAD_CURSOR')
      return true
    })
  })
})

describe('graphql-sse', () => {
  it('follows events, and is told why it may not', async () => {
    await told(async (after) => {
      const stream = sse().iterate<{ events: { type: string } }>({
        query: print(events),
        variables: { after, ...isNew },
      })
      for await (const { data } of stream) return data?.events.type ?? ''
      return ''
    })
    const refused = sse().iterate({ query: print(events), variables: { after: 'nonsense' } })
    const { value } = await refused.next()
    assert.equal(value.errors?.[0]?.extensions?.code, 'BAD_CURSOR')
  })
})

const tada = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string; JSON: unknown } }>()
const TadaTopics = tada(
  'query T($first: Int, $after: String) { topics(first: $first, after: $after) { nodes { name } } }',
)
const TadaCreate = tada(`
  mutation TadaCreate($input: TopicCreateInput!) {
    topicCreate(input: $input) { __typename ... on Topic { id name } ... on UserError { code message path } }
  }
`)
const TadaEvents = tada('subscription E($after: String) { events(after: $after) { type } }')

const documents = [
  { title: 'gql.tada', list: TadaTopics, make: TadaCreate, happens: TadaEvents },
  { title: 'codegen’s client preset', list: PresetTopics, make: PresetCreate, happens: PresetEvents },
]
for (const { title, list, make, happens } of documents) {
  describe(`documents of ${title}`, () => {
    it('list, change, are refused and follow, with their types', async () => {
      const input = { name: freshName() }
      const made = await sdk().mutate(make as typeof PresetCreate, { input })
      const name: string = made.name
      assert.equal(name, input.name)
      await assert.rejects(sdk().mutate(make as typeof PresetCreate, { input }), UserErrorException)
      const { data } = await sdk().query(list as typeof PresetTopics, { first: 5 })
      const listed: string | undefined = data.topics?.nodes[0]?.name
      assert.ok(listed)
      await assert.rejects(sdk().query(list as typeof PresetTopics, { after: 'nonsense' }), ApiError)
      await told(async (after) => {
        for await (const { events } of subscribe(sdk(), happens as typeof PresetEvents, { after })) {
          const type: string = events.type
          if (type === 'topic.created') return type
        }
        return ''
      })
    })
  })
}

it('the types of gql.tada and of the preset are those of the documents', () => {
  const check = async () => {
    const { data } = await sdk().query(TadaTopics, { first: 5 })
    const name: string | undefined = data.topics?.nodes[0]?.name
    // @ts-expect-error no such field
    data.topics?.nodes[0]?.title
    // @ts-expect-error the number of things is no text
    await sdk().query(TadaTopics, { first: 'five' })
    // @ts-expect-error the number of things is no text
    await sdk().query(PresetTopics, { first: 'five' })
    return name
  }
  assert.equal(typeof check, 'function')
  assert.equal(typeof preset, 'function')
})
