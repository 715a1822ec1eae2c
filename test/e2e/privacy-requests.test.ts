import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { deleteExpired } from '@portevoix/api/platform/retention/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { startWorld, type World } from '../harness.ts'
import { type Asker, asker } from './scoring-world.ts'

const DAY_MS = 86_400_000
/** How far the server's clock is ahead. */
let aheadMs = 0

let world: World
let ask: Asker
let officer: string
beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => new Date(Date.parse('2026-01-31T10:00:00Z') + aheadMs) })
  ask = asker(world)
  officer = (await world.organization.as(['DATA_PROTECTION'])).key
})
afterAll(() => world?.stop())

const FIELDS =
  'id kind status text receivedAt dueAt extendedAt extensionReason answer answeredAt version person { id } recordedBy { id }'
const CREATE = `mutation ($input: PrivacyRequestCreateInput!) { privacyRequestCreate(input: $input) {
  ... on PrivacyRequest { ${FIELDS} } ... on UserError { code path } } }`
const EXTEND = `mutation ($id: ID!, $reason: String!) { privacyRequestExtend(id: $id, input: { reason: $reason }) {
  ... on PrivacyRequest { ${FIELDS} } ... on UserError { code } } }`
const ANSWER = `mutation ($id: ID!, $input: PrivacyRequestAnswerInput!) { privacyRequestAnswer(id: $id, input: $input) {
  ... on PrivacyRequest { ${FIELDS} } ... on UserError { code } } }`

async function somebody(name = 'Somebody') {
  const { personCreate } = await ask(
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }',
    { input: { displayName: name } },
  )
  const id = String(personCreate?.id)
  return { id, token: (await world.organization.asPerson(id)).token }
}
const create = async (input: object, key: string) => (await ask(CREATE, { input }, key)).privacyRequestCreate ?? {}
const listed = async (key: string) =>
  (await ask(`{ privacyRequests { nodes { ${FIELDS} } } }`, {}, key)).privacyRequests?.nodes as { id: string }[]
const refusal = (work: Promise<unknown>) =>
  work.then(
    (answer) => JSON.stringify(answer),
    (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
  )

describe('a privacy request', () => {
  it('is made by the person in their own log-in, with a deadline of a month', async () => {
    const { id, token } = await somebody()
    const request = await create({ kind: 'ACCESS', text: 'What do you know of me?' }, token)
    expect(request).toMatchObject({
      ...{ kind: 'ACCESS', status: 'OPEN', text: 'What do you know of me?', person: { id }, recordedBy: null },
      ...{ dueAt: '2026-02-28T10:00:00.000Z', answer: null, extendedAt: null },
    })
    expect(await listed(token)).toEqual([request])
    expect((await listed(officer)).map((one) => one.id)).toContain(request.id)
  })

  it('is neither made nor seen for somebody else, nor with a key', async () => {
    const [ana, ben] = [await somebody(), await somebody()]
    const { id } = await create({ kind: 'ERASURE' }, ana.token)
    expect(await refusal(create({ kind: 'ERASURE', personId: ana.id }, ben.token))).toBe('FORBIDDEN')
    expect(await listed(ben.token)).toEqual([])
    const node = await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, ben.token)
    expect(node).toEqual({ node: null })
    const personId = ben.id
    const cem = await ask('mutation { personCreate(input: { displayName: "Cem" }) { ... on Person { id } } }')
    const own = await world.organization.as(['AMBASSADOR'], {
      personId: parseGlobalId(String(cem.personCreate?.id))?.id,
    })
    expect(await refusal(create({ kind: 'ACCESS' }, own.key))).toBe('FORBIDDEN')
    const manager = await world.organization.as(['MANAGER'])
    expect(await refusal(create({ kind: 'ERASURE', personId }, manager.key))).toBe('FORBIDDEN')
    expect(await refusal(ask(ANSWER, { id, input: { outcome: 'REFUSED', answer: 'No.' } }, manager.key))).toBe(
      'FORBIDDEN',
    )
    expect(await refusal(ask(ANSWER, { id, input: { outcome: 'GRANTED', answer: 'Yes.' } }, ana.token))).toBe(
      'FORBIDDEN',
    )
  })

  it('that came by letter is recorded by the data protection officer, from the day it came', async () => {
    const { id: personId, token } = await somebody()
    const receivedAt = '2026-01-10T00:00:00.000Z'
    const request = await create({ kind: 'CORRECTION', personId, receivedAt }, officer)
    expect(request).toMatchObject({ receivedAt, dueAt: '2026-02-10T00:00:00.000Z', person: { id: personId } })
    // The person sees it too.
    expect((await listed(token)).map(({ id }) => id)).toEqual([request.id])
    const future = '2030-01-01T00:00:00Z'
    expect(await create({ kind: 'ACCESS', personId, receivedAt: future }, officer)).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'receivedAt'] },
    })
    expect(await create({ kind: 'ACCESS', receivedAt }, token)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('is extended once, before its deadline, with a reason that the person reads', async () => {
    const { token } = await somebody()
    const { id } = await create({ kind: 'ACCESS' }, token)
    const reason = 'There are many sources.'
    const { privacyRequestExtend: extended } = await ask(EXTEND, { id, reason }, officer)
    expect(extended).toMatchObject({ extensionReason: reason, dueAt: '2026-04-30T10:00:00.000Z', version: 2 })
    expect(await listed(token)).toMatchObject([{ id, extensionReason: reason }])
    const again = await ask(EXTEND, { id, reason }, officer)
    expect(again.privacyRequestExtend).toEqual({ code: 'PRIVACY_REQUEST_NOT_EXTENDABLE' })
    const { id: late } = await create({ kind: 'ACCESS' }, token)
    aheadMs = 29 * DAY_MS
    try {
      const { privacyRequestExtend } = await ask(EXTEND, { id: late, reason }, officer)
      expect(privacyRequestExtend).toEqual({ code: 'PRIVACY_REQUEST_NOT_EXTENDABLE' })
    } finally {
      aheadMs = 0
    }
  })

  it('is answered once, and the person reads the answer', async () => {
    const { token } = await somebody()
    const { id } = await create({ kind: 'OBJECTION' }, token)
    const input = { outcome: 'GRANTED', answer: 'You are no longer scored.' }
    const { privacyRequestAnswer } = await ask(ANSWER, { id, input }, officer)
    expect(privacyRequestAnswer).toMatchObject({ status: 'GRANTED', answer: input.answer, version: 2 })
    expect(await listed(token)).toMatchObject([{ id, status: 'GRANTED', answer: input.answer }])
    expect((await ask(ANSWER, { id, input }, officer)).privacyRequestAnswer).toEqual({
      code: 'PRIVACY_REQUEST_ANSWERED',
    })
    expect((await ask(EXTEND, { id, reason: 'x' }, officer)).privacyRequestExtend).toEqual({
      code: 'PRIVACY_REQUEST_ANSWERED',
    })
  })

  it('is answered by the erasure that it asked for, and stays without the person and their words', async () => {
    const { id: personId, token } = await somebody('Zora Quill')
    const { id } = await create({ kind: 'ERASURE', text: 'Forget me. Zora Quill' }, token)
    const { id: other } = await create({ kind: 'ACCESS' }, token)
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: personId })
    const { nodes } = await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PrivacyRequest { ${FIELDS} entries { step } } } }`,
      { ids: [id, other] },
      officer,
    )
    expect(nodes).toMatchObject([
      {
        ...{ status: 'GRANTED', person: null, text: null, kind: 'ERASURE', entries: [{ step: 'ERASED' }] },
        answer: 'You were erased, with everything that is stored about you.',
      },
      { status: 'OPEN', person: null, kind: 'ACCESS', entries: [] },
    ])
  })

  it('is deleted three years after its answer, and never before it has one', async () => {
    const { token } = await somebody()
    const { id: open } = await create({ kind: 'ACCESS' }, token)
    const { id: answered } = await create({ kind: 'ACCESS' }, token)
    await ask(ANSWER, { id: answered, input: { outcome: 'GRANTED', answer: 'Here it is.' } }, officer)
    const leftAfter = async (days: number) => {
      const { database, now } = world.server.environment
      const later = () => new Date(now().getTime() + days * DAY_MS)
      await deleteExpired({ database, log: createLog('silent'), now: later })
      const ids = [open, answered].map((id) => parseGlobalId(String(id))?.id ?? '')
      return await database.inOrganization(world.organization.id, (db) =>
        db.privacyRequest.findMany({
          where: { id: { in: ids } },
          select: { status: true },
          orderBy: { status: 'asc' },
        }),
      )
    }
    expect(await leftAfter(1_094)).toEqual([{ status: 'OPEN' }, { status: 'GRANTED' }])
    expect(await leftAfter(1_096)).toEqual([{ status: 'OPEN' }])
  })

  it('is one of a bounded number of a person', async () => {
    const { token } = await somebody()
    for (let count = 0; count < 20; count += 1) {
      expect(await create({ kind: 'ACCESS' }, token)).toMatchObject({ status: 'OPEN' })
    }
    expect(await create({ kind: 'ACCESS' }, token)).toMatchObject({ code: 'TOO_MANY_PRIVACY_REQUESTS' })
  })

  it('tells events to those alone who may read it', async () => {
    const { token } = await somebody()
    const { id } = await create({ kind: 'ACCESS' }, token)
    const events = async (key: string) =>
      JSON.stringify(await ask('{ events(first: 100) { nodes { type subject { id } data } } }', {}, key))
    await feedCaughtUp(world.server)
    expect(await events(world.organization.key)).toContain(String(id))
    const analyst = await world.organization.as(['ANALYST'])
    expect(await events(analyst.key)).not.toContain('privacy-request')
  })
})
