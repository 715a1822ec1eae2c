import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { fetchExchange, Client as UrqlClient } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { headers, url } from './trial.ts'

/** Sends as a client would, and keeps whether each request had a text and a hash. */
function recording() {
  const sent: { text: boolean; hash: boolean }[] = []
  const send: typeof fetch = (address, init) => {
    const body = JSON.parse(String(init?.body)) as { query?: string; extensions?: { persistedQuery?: object } }
    sent.push({ text: Boolean(body.query), hash: Boolean(body.extensions?.persistedQuery) })
    return fetch(address, init)
  }
  return { sent, send }
}

const FIRST = [
  { text: false, hash: true },
  { text: true, hash: true },
]
const AGAIN = { text: false, hash: true }

describe('automatic persisted queries', () => {
  it('work with the link of Apollo', async () => {
    const { sent, send } = recording()
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const client = new ApolloClient({
      link: ApolloLink.from([new PersistedQueryLink({ sha256 }), new HttpLink({ uri: url, headers, fetch: send })]),
      cache: new InMemoryCache(),
    })
    const query = gql`query Apollo { viewer { organization { name } } }`
    for (let turn = 0; turn < 2; turn += 1) {
      const { data } = await client.query<{ viewer: { organization: { name: string } } }>({
        ...{ query, fetchPolicy: 'network-only' },
      })
      assert.ok(data?.viewer.organization.name)
    }
    assert.deepEqual(sent, [...FIRST, AGAIN])
  })

  it('work with the exchange of urql', async () => {
    const { sent, send } = recording()
    const client = new UrqlClient({
      ...{ url, fetch: send, preferGetMethod: false, requestPolicy: 'network-only' },
      fetchOptions: { headers },
      exchanges: [persistedExchange({ preferGetForPersistedQueries: false }), fetchExchange],
    })
    for (let turn = 0; turn < 2; turn += 1) {
      const { data, error } = await client.query('query Urql { viewer { organization { name } } }', {}).toPromise()
      assert.equal(error, undefined)
      assert.ok(data.viewer.organization.name)
    }
    assert.deepEqual(sent, [...FIRST, AGAIN])
  })
})
