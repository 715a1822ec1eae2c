import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import relay, { type GraphQLTaggedNode, type RequestParameters, type Variables } from 'relay-runtime'
import { environmentWith } from './generated/relay-environment.ts'
import { follow, freshName, headers, present, url } from './trial.ts'

const { commitMutation, ConnectionHandler, fetchQuery, Network, Observable, requestSubscription, ROOT_ID } = relay

/** What relay-compiler has made of relay/documents.js; Relay's Babel plugin imports it in applications. */
const compiled = async (name: string): Promise<GraphQLTaggedNode> =>
  (await import(`./generated/relay/artifacts/documents${name}.graphql.js`)).default

const environment = environmentWith(
  Network.create(
    async ({ text }: RequestParameters, variables: Variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': freshName() },
        body: JSON.stringify({ query: text, variables }),
      })
      return await response.json()
    },
    ({ text }: RequestParameters, variables: Variables) =>
      Observable.create((sink) => follow({ query: text ?? '', variables }, sink as never)),
  ),
)

async function create(name: string, document = 'CreateMutation', more = {}) {
  const mutation = await compiled(document)
  return await new Promise<{ topicCreate: { __typename: string; id: string } }>((resolve, reject) => {
    const onCompleted = (answer: object) => resolve(answer as never)
    commitMutation(environment, { mutation, variables: { input: { name }, ...more }, onCompleted, onError: reject })
  })
}

const records = () => environment.getStore().getSource().toJSON() as Record<string, Record<string, unknown>>

describe('Relay', () => {
  it('lists by a connection, and has each thing once by its global id', async () => {
    const { topicCreate } = await create(freshName())
    await fetchQuery(environment, await compiled('ListQuery'), { first: 1 }).toPromise()
    await fetchQuery(environment, await compiled('PageQuery'), { first: 100 }).toPromise()
    assert.equal(records()[topicCreate.id]?.__typename, 'Topic')
    const kept = Object.values(records()).filter(({ __typename }) => __typename === 'TopicEdge')
    assert.ok(kept.length > 0)
  })

  it('appends what a mutation made to its list, and no refusal', async () => {
    await fetchQuery(environment, await compiled('ListQuery'), { first: 1 }).toPromise()
    const connection = ConnectionHandler.getConnectionID(ROOT_ID, 'documents_topics')
    const listed = () => {
      const { edges } = records()[connection] as { edges: { __refs: string[] } }
      return edges.__refs.map((edge) => (records()[edge] as { node: { __ref: string } }).node.__ref)
    }
    const before = listed()
    const name = freshName()
    const append = () => create(name, 'AppendMutation', { connections: [connection] })
    const { topicCreate } = await append()
    assert.deepEqual(listed(), [...before, topicCreate.id])
    assert.equal((await append()).topicCreate.__typename, 'ConflictError')
    assert.deepEqual(listed(), [...before, topicCreate.id])
  })

  it('keeps things of different types apart that have the same id', async () => {
    const { connectors, notifiers } = (await fetchQuery(
      environment,
      await compiled('RegistriesQuery'),
      {},
    ).toPromise()) as Record<'connectors' | 'notifiers', { id: string; title: string }[]>
    for (const [type, entries] of [
      ['Connector', connectors],
      ['Notifier', notifiers],
    ] as const) {
      for (const { id, title } of entries) {
        assert.deepEqual([records()[`${type}:${id}`]?.__typename, records()[`${type}:${id}`]?.title], [type, title])
      }
    }
  })

  it('is told errors: as data, and as failed fields', async () => {
    const name = freshName()
    assert.equal((await create(name)).topicCreate.__typename, 'Topic')
    assert.equal((await create(name)).topicCreate.__typename, 'ConflictError')
    await assert.rejects(fetchQuery(environment, await compiled('BrokenQuery'), {}).toPromise(), /cursor|payload/i)
  })

  it('follows events', async () => {
    const after = await present()
    await create(freshName())
    const subscription = await compiled('EventsSubscription')
    const type = await new Promise((resolve, reject) => {
      const following = requestSubscription<{ variables: object; response: { events: { type: string } } }>(
        environment,
        {
          subscription,
          variables: { after },
          onNext: (answer) => {
            resolve(answer?.events.type)
            following.dispose()
          },
          onError: reject,
        },
      )
    })
    assert.equal(type, 'topic.created')
  })
})
