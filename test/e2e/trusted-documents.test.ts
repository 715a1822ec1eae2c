import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { globalId } from '@portevoix/api/core/ids.ts'
import { createClient, UserErrorException } from '@portevoix/sdk'
import { byHash } from '@portevoix/sdk/by-hash'
import {
  TrustedDocumentDeleteDocument,
  TrustedDocumentPushDocument,
  TrustedDocumentsDocument,
  TrustedDocumentsOnlyDocument,
  ViewerDocument,
} from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portevoix } from '../cli/command.ts'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { openStream } from '../sse.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ role: 'api' })
})
afterAll(() => world?.stop())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const ask = (key: string, body: object) => post(world.url, key, body)
const codeOf = async (answer: ReturnType<typeof ask>) => {
  const { status, body } = await answer
  return [status, body.errors?.[0]?.extensions.code ?? null, body.data ?? null]
}
const push = ({ client }: Organization, ...documents: string[]) =>
  client.mutate(TrustedDocumentPushDocument, { input: { documents } })
const WHO = 'query Who { viewer { actor { name } } }'
const OWNER = { viewer: { actor: { name: 'Owner' } } }

describe('documents that are pushed', () => {
  it('are asked for by their hash, by POST and GET, in their organisation alone', async () => {
    const { key } = world.organization
    const text = `${WHO} # pushed`
    const documentId = `sha256:${sha256(text)}`
    expect(await codeOf(ask(key, { documentId }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND', null])
    expect(await push(world.organization, text)).toMatchObject({ pushed: 1, documents: [{ name: 'Who' }] })
    expect(await push(world.organization, text, WHO)).toMatchObject({ pushed: 1, documents: [{}, {}] })
    expect(await codeOf(ask(key, { documentId }))).toEqual([200, null, OWNER])
    const address = `${world.url}?documentId=${encodeURIComponent(documentId)}`
    const got = await fetch(address, { headers: { authorization: `Bearer ${key}`, accept: 'application/json' } })
    expect(await got.json()).toMatchObject({ data: OWNER })
    const other = await world.addOrganization('Other')
    expect(await codeOf(ask(other.key, { documentId }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND', null])
  })

  it('must be valid, every one of them, or none is stored', async () => {
    const aliases = Array.from({ length: 500 }, (_, index) => `a${index}: __typename`)
    const never = [
      '{ nonsense }',
      'fragment F on Person { id }',
      `{ ${'a { '.repeat(5_000)}`,
      `{ ${aliases.join(' ')} }`,
    ]
    const documents = [`${WHO} # whole`, ...never]
    const refused = await push(world.organization, ...documents).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(UserErrorException)
    const { places } = (refused as UserErrorException).error as unknown as { places: { path: string[] }[] }
    expect(places.map(({ path }) => path)).toEqual([1, 2, 3, 4].map((index) => ['input', 'documents', String(index)]))
    const { data } = await world.organization.client.query(TrustedDocumentsDocument, {
      filter: { sha256: { eq: sha256(documents[0] ?? '') } },
    })
    expect(data.trustedDocuments?.nodes).toEqual([])
  })

  it('are refused with a hash of no document, and beside a text', async () => {
    const { key } = world.organization
    expect(await codeOf(ask(key, { documentId: 'abc' }))).toEqual([400, 'BAD_REQUEST', null])
    expect(await codeOf(ask(key, { documentId: sha256(WHO), query: WHO }))).toEqual([400, 'BAD_REQUEST', null])
    expect(await codeOf(ask(key, {}))).toEqual([400, 'BAD_REQUEST', null])
  })

  it('are pushed by the command, from files and from what build tools write', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portevoix documents '))
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `query ${name} { viewer { permissions } }`)
    const files = [
      file('a.graphql', a ?? ''),
      file('relay.json', JSON.stringify({ [sha256(b ?? '')]: b })),
      file(
        'apollo.json',
        JSON.stringify({ format: 'apollo-persisted-query-manifest', operations: [{ name: 'c', body: c }] }),
      ),
    ]
    const settings = { PORTEVOIX_URL: world.url, PORTEVOIX_TOKEN: world.organization.key }
    expect(await portevoix(['documents', 'push', ...files], settings)).toMatchObject({
      ...{ code: 0, stdout: '3 documents are trusted, 3 of them are new.\n' },
    })
    const wrong = file('wrong.graphql', '{ nonsense }')
    const refused = await portevoix(['documents', 'push', files[0] ?? '', wrong], settings)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(wrong)
  }, 60_000)
})

describe('byHash of the SDK', () => {
  it('sends no text of its documents, one of others once, and does a thing once whichever way its retry comes', async () => {
    const { key } = world.organization
    const sent: { query?: string; documentId?: string }[] = []
    const send = byHash(async (address, init) => {
      sent.push(JSON.parse(String(init?.body)))
      return await fetch(address, init)
    })
    const client = createClient({ url: world.url, token: key, fetch: send })
    expect((await client.query(ViewerDocument)).data.viewer.organization.name).toBe('Test')
    const own = `${WHO} # by hash`
    for (let turn = 0; turn < 2; turn += 1) expect((await client.query(own)).data).toEqual(OWNER)
    expect(sent.map(({ query, documentId }) => query ?? (documentId ? 'hash' : 'nothing'))).toEqual([
      ...['hash', 'hash', own, 'hash'],
    ])
    const make = 'mutation Make($input: TopicCreateInput!) { topicCreate(input: $input) { ... on Topic { id } } }'
    const input = { name: 'By hash' }
    const made = () => client.mutate(make, { input }, { idempotencyKey: 'by-hash-1' })
    expect(await made()).toEqual(await made())
  })
})

describe('automatic persisted queries', () => {
  const persisted = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } })

  it('are asked for by hash, registered with their text, and known from then on', async () => {
    const { key } = world.organization
    const text = `${WHO} # registered`
    const unknown = await ask(key, persisted(text))
    expect([unknown.status, unknown.body.errors?.[0]]).toMatchObject([
      200,
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ])
    expect(await codeOf(ask(key, { ...persisted(text), query: text }))).toEqual([200, null, OWNER])
    expect(await codeOf(ask(key, persisted(text)))).toEqual([200, null, OWNER])
    const other = await world.addOrganization('Another')
    expect(await codeOf(ask(other.key, persisted(text)))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND', null])
  })

  it('are refused where the text has another hash', async () => {
    const { key } = world.organization
    const { status, body } = await ask(key, { ...persisted(WHO), query: '{ __typename }' })
    expect([status, body.errors?.[0]?.message]).toEqual([400, 'provided sha does not match query'])
  })
})

describe('where only trusted documents run', () => {
  it('texts, hashes and GET of others are refused, and those of the SDK always run', async () => {
    const strict = await world.addOrganization('Strict')
    const text = `${WHO} # strict`
    const registered = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } }
    expect(await codeOf(ask(strict.key, { ...registered, query: text }))).toEqual([200, null, OWNER])
    await strict.client.mutate(TrustedDocumentsOnlyDocument, { only: true })
    const refused = [403, 'DOCUMENT_NOT_TRUSTED', null]
    expect(await codeOf(ask(strict.key, { query: text }))).toEqual(refused)
    expect(await codeOf(ask(strict.key, { ...registered, query: text }))).toEqual(refused)
    // What was registered before is no trusted document.
    expect(await codeOf(ask(strict.key, registered))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND', null])
    const got = await fetch(`${world.url}?query=${encodeURIComponent(text)}`, {
      headers: { authorization: `Bearer ${strict.key}` },
    })
    expect(got.status).toBe(403)
    expect((await strict.client.query(ViewerDocument)).data.viewer.organization.name).toBe('Strict')
    const { documents } = await push(strict, text)
    for (const body of [{ query: text }, { documentId: sha256(text) }, registered]) {
      expect(await codeOf(ask(strict.key, body))).toEqual([200, null, OWNER])
    }
    await strict.client.mutate(TrustedDocumentDeleteDocument, { id: documents[0]?.id ?? '' })
    await expect
      .poll(() => codeOf(ask(strict.key, { query: text })), { timeout: 10_000, interval: 500 })
      .toEqual(refused)
    await strict.client.mutate(TrustedDocumentsOnlyDocument, { only: false })
    expect(await codeOf(ask(strict.key, { query: text }))).toEqual([200, null, OWNER])
  })

  it('ends an open stream of another document, and says why', async () => {
    const strict = await world.addOrganization('Streams')
    const stream = await openStream(world.url, strict.key, { query: 'subscription Untrusted { events { cursor } }' })
    expect(stream.status).toBe(200)
    await strict.client.mutate(TrustedDocumentsOnlyDocument, { only: true })
    const codes: unknown[] = []
    for (let message = await stream.next(); message?.event === 'next'; message = await stream.next()) {
      codes.push(message.data.errors?.[0]?.extensions.code)
    }
    expect(codes.at(-1)).toBe('DOCUMENT_NOT_TRUSTED')
  })

  it('is a setting of a key too, which its tokens and the keys that it makes have as well', async () => {
    const { accountId } = await world.organization.as(['OWNER'])
    const CREATE = `mutation Make($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
      ... on ApiKeyCreatePayload { key apiKey { trustedDocumentsOnly } } ... on UserError { code path } } }`
    const ISSUE =
      'mutation Issue($id: ID!) { tokenIssue(input: { personId: $id }) { ... on TokenIssuePayload { token } } }'
    const made = async (key: string, only?: boolean) => {
      const input = { accountId: globalId('Account', accountId), name: 'Strict', trustedDocumentsOnly: only }
      const { body } = await ask(key, { query: CREATE, variables: { input } })
      return body.data?.apiKeyCreate as { key: string; apiKey: { trustedDocumentsOnly: boolean } }
    }
    await push(world.organization, CREATE, ISSUE)
    const { key } = await made(world.organization.key, true)
    const refused = [403, 'DOCUMENT_NOT_TRUSTED', null]
    expect(await codeOf(ask(key, { query: `${WHO} # of a key` }))).toEqual(refused)
    expect((await made(key)).apiKey).toEqual({ trustedDocumentsOnly: true })
    expect(await made(key, false)).toEqual({ code: 'INVALID_INPUT', path: ['input', 'trustedDocumentsOnly'] })
    const person = await ask(world.organization.key, {
      query: 'mutation { personCreate(input: { displayName: "Ada" }) { ... on Person { id } } }',
    })
    const id = (person.body.data?.personCreate as { id: string } | undefined)?.id
    const issued = await ask(key, { query: ISSUE, variables: { id } })
    const token = (issued.body.data?.tokenIssue as { token: string } | undefined)?.token ?? ''
    expect(await codeOf(ask(token, { query: `${WHO} # of a token` }))).toEqual(refused)
  })
})
