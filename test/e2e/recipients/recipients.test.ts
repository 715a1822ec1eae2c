import { globalId } from '@portevoix/api/core/ids.ts'
import { eraseSourcedPeople } from '@portevoix/api/modules/people/index.ts'
import { emit } from '@portevoix/api/platform/events/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post } from '../../harness.ts'
import { type RecipientsWorld, startRecipientsWorld } from './recipients-world.ts'

let r: RecipientsWorld
beforeAll(async () => {
  r = await startRecipientsWorld()
}, 120_000)
afterAll(() => r?.stop())
beforeEach(async () => {
  r.provider.answers(200)
  await r.within(({ db }) => db.recipientTask.deleteMany())
})

describe('an erasure', () => {
  it('asks each plugin that forgets, with what it was given alone, and leaves the others to be told by hand', async () => {
    const ana = await r.person({ posts: { Network: ['n-1', 'n-2'], Board: ['b-1'] }, messages: true })
    await r.purge(ana)
    expect(await r.tasks()).toHaveLength(3)
    await r.asking()
    expect(r.provider.asked.map(({ addresses, posts }) => ({ addresses, posts }))).toEqual(
      expect.arrayContaining([
        { addresses: [], posts: ['n-1', 'n-2'] },
        { addresses: [ana.email], posts: [] },
      ]),
    )
    expect(r.provider.asked).toHaveLength(2)
    const done = { status: 'DONE', outcome: 'FORGOTTEN', attempts: 1, details: null, doneAt: expect.any(String) }
    expect(await r.taskOf('Network')).toMatchObject({
      ...done,
      plugin: 'forgetting',
      passed: ['POSTS'],
      cause: 'ERASURE',
    })
    expect(await r.taskOf('Mail')).toMatchObject({ ...done, passed: ['MESSAGES'] })
    const board = await r.taskOf('Board')
    expect(board).toMatchObject({ status: 'BY_HAND', attempts: 0, askAt: null, outcome: null })
    expect(board.details).toEqual({ addresses: [], posts: ['b-1'], urls: ['https://x.example/b-1'], personIds: [] })
    expect(await r.answer(board.id)).toMatchObject({
      ...{ status: 'DONE', outcome: 'CONFIRMED', answer: 'Told by letter.', details: null },
    })
    expect(await r.answer(board.id)).toEqual({ code: 'RECIPIENT_TASK_DONE' })
  })

  it('deletes no post until somebody decides: they are public, and nobody can bring them back', async () => {
    const ana = await r.person({ posts: { Network: ['n-10'] }, messages: true })
    await r.purge(ana, { undecided: true })
    await r.asking()
    expect(r.provider.asked.map(({ addresses, posts }) => ({ addresses, posts }))).toEqual([
      { addresses: [ana.email], posts: [] },
    ])
    const open = await r.taskOf('Network')
    expect(open).toMatchObject({ status: 'BY_HAND', attempts: 0, askAt: null })
    expect(open.details).toMatchObject({ posts: ['n-10'] })
    expect(await r.resume(open.id)).toEqual({ status: 'QUEUED' })
    await r.asking()
    expect(r.provider.asked.map(({ posts }) => posts)).toContainEqual(['n-10'])
    expect(await r.taskOf('Network')).toMatchObject({ status: 'DONE', outcome: 'FORGOTTEN' })
  })

  it('keeps nothing readable of the person, and nothing at all once the recipients were told', async () => {
    const ana = await r.person({ posts: { Board: ['b-2'] }, messages: true })
    await r.purge(ana)
    const stored = () =>
      r.within(async ({ db }) => {
        const rows = await db.$queryRaw<{ row: string }[]>`SELECT to_jsonb(t)::text AS row FROM "RecipientTask" t`
        return rows.map(({ row }) => row).join()
      })
    const before = await stored()
    for (const word of [ana.id, ana.email, ana.node, Buffer.from(ana.email).toString('hex')]) {
      expect(before).not.toContain(word)
    }
    await r.asking()
    await r.answer((await r.taskOf('Board')).id)
    const sealed = await r.within(({ db }) => db.recipientTask.count({ where: { sealed: { not: null } } }))
    expect(sealed).toBe(0)
  })

  it('makes tasks for accounts without a person that read and hold a key, and for who could download an export', async () => {
    const ana = await r.person({})
    const mirror = await r.world.organization.as(['ANALYST'])
    const noKey = await r.world.organization.as(['ANALYST'])
    await r.within(async ({ db, now }) => {
      await db.apiKey.updateMany({ where: { accountId: noKey.accountId }, data: { revokedAt: now() } })
      const look = { personId: ana.id, class: 'PORTRAIT', purpose: 'READING', hour: new Date('2026-01-01') } as const
      for (const { accountId } of [mirror, noKey]) await db.personAccess.create({ data: { ...look, accountId } })
      const file = { kind: 'PERSONAL_DATA', format: 'JSON', rights: {}, sections: 1, status: 'SUCCEEDED' } as const
      const ended = { personId: ana.id, startedAt: now(), endedAt: now() }
      await db.export.create({ data: { ...file, ...ended, accountId: r.officer.accountId } })
    })
    await r.purge(ana)
    await r.asking()
    const found = await r.tasks()
    expect(found.map(({ recipient, status }) => [recipient, status])).toEqual(
      expect.arrayContaining([
        ['ANALYST', 'BY_HAND'],
        ['DATA_PROTECTION', 'BY_HAND'],
      ]),
    )
    expect(found).toHaveLength(2)
    expect(found[0]?.details).toMatchObject({ addresses: [], personIds: [ana.node] })
  })

  it('asks for many posts in parts, each once, and keeps of them what is still to be asked', async () => {
    const posts = Array.from({ length: 60 }, (_, index) => `m-${String(index).padStart(3, '0')}`)
    const ana = await r.person({ posts: { Network: posts } })
    await r.purge(ana)
    await r.asking()
    expect(r.provider.asked.map((one) => one.posts.length)).toEqual([20])
    const open = await r.taskOf('Network')
    expect(open).toMatchObject({ status: 'QUEUED', attempts: 0, outcome: null })
    expect(open.details).toMatchObject({ posts: posts.slice(20) })
    // A part that fails is asked for again, and those before it are not.
    r.provider.answers(503)
    await r.asking()
    expect(await r.taskOf('Network')).toMatchObject({ status: 'QUEUED', attempts: 1, error: { kind: 'TRANSIENT' } })
    r.provider.answers(200)
    r.clock.aheadMs += 3_600_000
    await r.asking()
    await r.asking()
    expect(r.provider.asked.flatMap((one) => one.posts)).toEqual(posts.slice(20))
    expect(await r.taskOf('Network')).toMatchObject({ status: 'DONE', outcome: 'FORGOTTEN', details: null })
  })

  it('makes tasks for people who are erased with their source, one for each recipient', async () => {
    const mirror = await r.world.organization.as(['ANALYST'])
    const integrationId = r.integrations.get('Board') ?? ''
    const emails = ['sourced-1@acme.example', 'sourced-2@acme.example', 'nobody-wrote-to@acme.example']
    const ids = await r.within(async (ctx) => {
      const made: string[] = []
      for (const [index, email] of emails.entries()) {
        const { id } = await ctx.db.person.create({ data: { displayName: `Sourced ${index}`, email } })
        await emit(ctx, 'person.created', { subjectType: 'Person', subjectId: id, data: { integrationId } })
        const look = { class: 'PORTRAIT', purpose: 'READING', hour: new Date('2026-01-01') } as const
        await ctx.db.personAccess.create({ data: { ...look, personId: id, accountId: mirror.accountId } })
        const rule = { name: email, events: ['person.updated'], address: email }
        if (index < 2)
          await ctx.db.noticeRule.create({ data: { ...rule, integrationId: r.integrations.get('Mail') ?? '' } })
        made.push(id)
      }
      expect(await eraseSourcedPeople(ctx, { ids: made, integrationId })).toBe(3)
      return made
    })
    const found = await r.tasks()
    expect(found.map(({ recipient, status }) => [recipient, status]).toSorted()).toEqual([
      ['ANALYST', 'BY_HAND'],
      ['Mail', 'QUEUED'],
    ])
    expect((await r.taskOf('ANALYST')).details).toMatchObject({
      personIds: expect.arrayContaining(ids.map((id) => globalId('Person', id))),
    })
    await r.asking()
    expect(r.provider.asked.map(({ addresses }) => addresses.toSorted())).toEqual([emails.slice(0, 2)])
  })

  it('asks nobody where nothing was passed on, and not the network of the person’s own account', async () => {
    const ana = await r.person({})
    const own = await r.within(({ db }) =>
      db.integration.create({ data: { name: 'Own', connector: 'forgetting', config: {}, personId: ana.id } }),
    )
    r.integrations.set('Own', own.id)
    await r.within(async ({ db }) => {
      const { id: shareId } = (await db.share.findFirst()) ?? { id: null }
      if (shareId) await db.publication.create({ data: { shareId, integrationId: own.id, status: 'PUBLISHED' } })
    })
    await r.purge(ana)
    expect(await r.tasks()).toEqual([])
  })

  it('names the recipients in the answer to the person, and by the request', async () => {
    const ana = await r.person({ posts: { Network: ['n-3'] }, messages: true })
    const request = await r.ask(
      'mutation ($input: PrivacyRequestCreateInput!) { privacyRequestCreate(input: $input) { ... on PrivacyRequest { id } } }',
      { input: { kind: 'ERASURE', personId: ana.node } },
      r.officer.key,
    )
    await r.purge(ana)
    const query = 'query ($id: ID!) { node(id: $id) { ... on PrivacyRequest { status answer recipients } } }'
    expect(await r.ask(query, { id: request.id }, r.officer.key)).toEqual({
      status: 'GRANTED',
      recipients: ['Mail', 'Network'],
      answer:
        'You were erased, with everything that is stored about you.\n\nData about you had been passed on to: Mail, Network. They are asked to delete it.',
    })
    expect(await r.taskOf('Mail')).toMatchObject({ request: { id: request.id, kind: 'ERASURE' } })
  })

  it('is told to owners and the data protection officer alone', async () => {
    await r.purge(await r.person({ posts: { Network: ['n-4'] } }))
    const { id } = await r.taskOf('Network')
    expect(await r.tasks(r.world.organization.key)).toHaveLength(1)
    for (const role of ['MANAGER', 'ANALYST', 'REVIEWER'] as const) {
      const { key } = await r.world.organization.as([role])
      const { body } = await post(r.world.url, key, { query: '{ recipientTasks { nodes { id } } }' })
      expect(body.errors?.[0]?.extensions.code, role).toBe('FORBIDDEN')
      expect(await r.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, key)).toBeNull()
      const events = await post(r.world.url, key, { query: '{ events(first: 100) { nodes { type } } }' })
      expect(JSON.stringify(events.body)).not.toContain('recipient-task')
    }
  })
})

it('a correction that is granted is told to recipients by hand, whose names the person reads', async () => {
  const ana = await r.person({ posts: { Network: ['n-10'] }, messages: true })
  const { token } = await r.world.organization.asPerson(ana.node)
  const { id } = await r.ask(
    'mutation { privacyRequestCreate(input: { kind: CORRECTION, text: "My name is Anna." }) { ... on PrivacyRequest { id } } }',
    {},
    token,
  )
  const ANSWER = `mutation ($id: ID!, $input: PrivacyRequestAnswerInput!) { privacyRequestAnswer(id: $id, input: $input) {
    ... on PrivacyRequest { answer recipients } ... on UserError { code } } }`
  await r.ask(ANSWER, { id, input: { outcome: 'GRANTED', answer: 'Corrected.' } }, r.officer.key)
  const own = await r.ask('{ privacyRequests { nodes { status answer recipients } } }', {}, token)
  expect(own.nodes).toEqual([
    {
      status: 'GRANTED',
      answer: 'Corrected.\n\nData about you had been passed on to: Mail, Network. They are told of the correction.',
      recipients: ['Mail', 'Network'],
    },
  ])
  await r.asking()
  expect(r.provider.asked).toEqual([])
  const mail = await r.taskOf('Mail')
  expect(mail).toMatchObject({ cause: 'CORRECTION', status: 'BY_HAND', details: { addresses: [], posts: [] } })
  expect(await r.resume(mail.id)).toEqual({ code: 'RECIPIENT_NOT_ASKED' })
  // What was to be corrected is to be deleted now.
  await r.purge(ana)
  const left = (await r.tasks()) as unknown as { cause: string; recipient: string }[]
  expect(left.map(({ cause, recipient }) => [cause, recipient]).toSorted()).toEqual([
    ['ERASURE', 'Mail'],
    ['ERASURE', 'Network'],
  ])
})
