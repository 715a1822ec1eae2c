import type { Context } from '@portevoix/api/core/context.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { removeTies, upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { type Organization, startWorld, type World } from '../harness.ts'
import { type Asker, asker, runFinished } from './scoring-world.ts'

// Runs of models and measures wait for workers.
vi.setConfig({ testTimeout: 180_000 })

let world: World
let ask: Asker
beforeAll(async () => {
  world = await startWorld({ plugins: ['@portevoix/score-influence'] })
  ask = asker(world)
})
afterAll(() => world?.stop())

const NAMES = ['ana', 'ben', 'cem', 'dua', 'eva', 'fay']

interface Company {
  organization: Organization
  officer: string
  within: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>
  idOf: (name: string) => string
}

const record = (externalId: string, more: object = {}) => ({
  ...{ externalId, displayName: externalId, displayNameGiven: true, country: 'FR', site: 'Lyon' },
  ...more,
})
const tiesAmong = (names: readonly string[]) =>
  names.flatMap((from) =>
    names.filter((to) => to !== from).map((to) => ({ from, to, weight: '1', at: null, on: null })),
  )

async function company(): Promise<Company> {
  const organization = await world.addOrganization(`Restrictions ${crypto.randomUUID()}`)
  const within: Company['within'] = (work) =>
    inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
  await within((ctx) => upsertPeople(ctx, NAMES.map((name) => record(name)) as never))
  await within((ctx) => upsertTies(ctx, { kind: 'advice', directed: true, ties: tiesAmong(NAMES) }))
  const people = await within((ctx) => ctx.db.person.findMany({ select: { id: true, externalId: true } }))
  const idOf = (name: string) => globalId('Person', people.find(({ externalId }) => externalId === name)?.id ?? '')
  return { organization, within, idOf, officer: (await organization.as(['DATA_PROTECTION'])).key }
}

const RESTRICT = `mutation ($input: ProcessingRestrictInput!) { processingRestrict(input: $input) {
  ... on ProcessingRestriction { id ground byPerson liftedAt version } ... on UserError { code path } } }`
const LIFT = `mutation ($id: ID!) { processingRestrictionLift(id: $id) {
  ... on ProcessingRestriction { id liftedAt version } ... on UserError { code } } }`

// biome-ignore lint/suspicious/noExplicitAny: the answer is as the document asks
const restrict = async (key: string, input: object = {}): Promise<any> =>
  (await ask(RESTRICT, { input: { ground: 'ACCURACY', ...input } }, key)).processingRestrict
// biome-ignore lint/suspicious/noExplicitAny: the answer is as the document asks
const lift = async (key: string, id: string): Promise<any> => (await ask(LIFT, { id }, key)).processingRestrictionLift

async function score({ organization }: Company) {
  const { scoreRunStart } = await ask(
    'mutation { scoreRunStart(input: { model: "influence", subject: PERSON }) { ... on ScoreRun { id } } }',
    {},
    organization.key,
  )
  return await runFinished(ask, scoreRunStart?.id, organization.key)
}
async function scored({ organization }: Company) {
  const query = '{ scores(model: "influence", first: 50) { nodes { person { externalId } } } }'
  const { scores } = await ask(query, {}, organization.key)
  return ((scores?.nodes ?? []) as { person: { externalId: string } }[]).map(({ person }) => person.externalId).sort()
}
async function measured({ organization }: Company) {
  for (const end = Date.now() + 100_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { networks } = await ask('{ networks { nodes { upToDate nodeCount } } }', {}, organization.key)
    const [network] = (networks?.nodes ?? []) as { upToDate: boolean; nodeCount: number }[]
    if (network?.upToDate) return network.nodeCount
  }
  throw new Error('The network was not measured in time.')
}
async function segmentOfAll({ organization }: Company) {
  const { segmentCreate } = await ask(
    'mutation ($filter: PersonFilter!) { segmentCreate(input: { key: "all", name: "All", filter: $filter }) { ... on Segment { id } ... on UserError { message } } }',
    { filter: { country: { eq: 'FR' } } },
    organization.key,
  )
  return async () => {
    const { people } = await ask(
      'query ($id: ID!) { people(filter: { segment: { eq: $id } }, first: 50) { totalCount nodes { externalId } } }',
      { id: segmentCreate?.id },
      organization.key,
    )
    return ((people?.nodes ?? []) as { externalId: string }[]).map(({ externalId }) => externalId).sort()
  }
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    (answer) => JSON.stringify(answer),
    (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
  )

describe('a restriction', () => {
  it('keeps everything, uses nothing, and gives it back when it is lifted', async () => {
    const us = await company()
    const members = await segmentOfAll(us)
    expect(await measured(us)).toBe(6)
    await score(us)
    const all = await us.within(async ({ db }) => [await db.tie.count(), await db.score.count()])
    const { id } = await restrict(us.officer, { personId: us.idOf('ana') })
    expect(await scored(us)).toEqual(NAMES.slice(1))
    expect(await members()).toEqual(NAMES.slice(1))
    expect(await measured(us)).toBe(5)
    expect(await us.within(async ({ db }) => [await db.tie.count(), await db.score.count()])).toEqual(all)
    await score(us)
    expect(await scored(us)).toEqual(NAMES.slice(1))
    const outcomes = await us.within((ctx) =>
      upsertTies(ctx, { kind: 'friends', directed: false, ties: tiesAmong(['ana', 'ben']) }),
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['withheld', 'withheld'])
    expect(await lift(us.officer, id)).toMatchObject({ version: 2, liftedAt: expect.any(String) })
    expect(await lift(us.officer, id)).toEqual({ code: 'RESTRICTION_LIFTED' })
    expect(await members()).toEqual(NAMES)
    expect(await measured(us)).toBe(6)
    await score(us)
    expect(await scored(us)).toEqual(NAMES)
  })

  it('lets sources change nothing but that somebody left', async () => {
    const us = await company()
    await restrict(us.officer, { personId: us.idOf('ana') })
    const ana = () =>
      us.within(({ db }) => db.person.findFirstOrThrow({ where: { externalId: 'ana' }, include: { skills: true } }))
    const before = await ana()
    const changed = record('ana', {
      displayName: 'Other',
      country: 'DE',
      site: 'Bonn',
      skills: [{ name: 'Welding', key: 'welding' }],
    })
    const [outcome] = await us.within((ctx) => upsertPeople(ctx, [changed] as never))
    expect(outcome).toMatchObject({ outcome: 'unchanged' })
    expect(await ana()).toEqual(before)
    await us.within((ctx) => upsertPeople(ctx, [{ ...changed, active: false }] as never))
    expect(await ana()).toMatchObject({ active: false, displayName: 'ana', country: 'FR', skills: [] })
    await us.within((ctx) => upsertPeople(ctx, [record('ben', { country: 'DE' })] as never))
    expect(await us.within(({ db }) => db.person.findFirstOrThrow({ where: { externalId: 'ben' } }))).toMatchObject({
      country: 'DE',
    })
  })

  it('leaves the ties of the person that a source says are gone', async () => {
    const us = await company()
    const { id } = await restrict(us.officer, { personId: us.idOf('ana') })
    const ids = await us.within(async ({ db }) =>
      (await db.tie.findMany({ select: { id: true } })).map((tie) => tie.id),
    )
    expect(ids).toHaveLength(30)
    expect(await us.within((ctx) => removeTies(ctx, { ids }))).toBe(20)
    const left = await us.within(({ db }) => db.tie.findMany({ include: { from: true, to: true } }))
    expect(left).toHaveLength(10)
    expect(left.every(({ from, to }) => from.externalId === 'ana' || to.externalId === 'ana')).toBe(true)
    await lift(us.officer, id)
    expect(await us.within((ctx) => removeTies(ctx, { ids }))).toBe(10)
  })

  it('lets nobody invite the person, or publish for them, with an answer of several meanings', async () => {
    const us = await company()
    const campaign = await us.within(({ db, now }) =>
      db.campaign.create({
        data: { name: 'Live', status: 'LIVE', launchedAt: now(), startsAt: now(), endsAt: new Date('2100-01-01') },
      }),
    )
    const invite = async (name: string) =>
      (
        await ask(
          `mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { ... on Participation { status } ... on UserError { code message } } }`,
          { input: { personId: us.idOf(name), campaignId: globalId('Campaign', campaign.id) } },
          us.organization.key,
        )
      ).ambassadorInvite
    const { id } = await restrict(us.officer, { personId: us.idOf('ana') })
    await us.within(({ db }) => db.person.updateMany({ where: { externalId: 'ben' }, data: { active: false } }))
    const refused = await invite('ana')
    expect(refused).toMatchObject({ code: 'PERSON_INACTIVE' })
    // The same words as of somebody who left.
    expect(await invite('ben')).toEqual(refused)
    await lift(us.officer, id)
    expect(await invite('ana')).toEqual({ status: 'INVITED' })
  })

  it('is made and lifted by the person in their own log-in, but not what others restricted', async () => {
    const us = await company()
    const { token } = await us.organization.asPerson(us.idOf('ana'))
    const own = await restrict(token)
    expect(own).toMatchObject({ byPerson: true, ground: 'ACCURACY', liftedAt: null })
    expect(await restrict(token)).toMatchObject({ code: 'ALREADY_RESTRICTED' })
    expect(await lift(token, own.id)).toMatchObject({ id: own.id, version: 2 })
    const byOfficer = await restrict(us.officer, { personId: us.idOf('ana'), ground: 'LEGAL_CLAIM' })
    expect(await refusal(lift(token, byOfficer.id))).toBe('FORBIDDEN')
    expect(await refusal(restrict(token, { personId: us.idOf('ben') }))).toBe('FORBIDDEN')
    const manager = await us.organization.as(['MANAGER'])
    expect(await refusal(restrict(manager.key, { personId: us.idOf('ben') }))).toBe('FORBIDDEN')
    const listed = '{ processingRestrictions { nodes { id person { externalId } } } }'
    expect((await ask(listed, {}, token)).processingRestrictions?.nodes).toMatchObject([
      { id: byOfficer.id },
      { id: own.id },
    ])
    const ben = await us.organization.asPerson(us.idOf('ben'))
    expect((await ask(listed, {}, ben.token)).processingRestrictions?.nodes).toEqual([])
  })

  it('answers the request that it is made for, and notes when it is lifted', async () => {
    const us = await company()
    const { token } = await us.organization.asPerson(us.idOf('ana'))
    const { privacyRequestCreate } = await ask(
      'mutation { privacyRequestCreate(input: { kind: RESTRICTION }) { ... on PrivacyRequest { id } } }',
      {},
      token,
    )
    const privacyRequestId = String(privacyRequestCreate?.id)
    const { id } = await restrict(us.officer, { personId: us.idOf('ana'), privacyRequestId })
    await lift(us.officer, id)
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on PrivacyRequest { status answer entries { step } } } }',
      { id: privacyRequestId },
      token,
    )
    expect(node).toMatchObject({
      ...{ status: 'GRANTED', answer: expect.stringContaining('only stored') },
      entries: [{ step: 'RESTRICTED' }, { step: 'RESTRICTION_LIFTED' }],
    })
  })

  it('holds for whoever the person is merged with, in both directions', async () => {
    const us = await company()
    await score(us)
    const merge = (id: string, intoId: string) =>
      ask(
        'mutation ($id: ID!, $input: PersonMergeInput!) { personMerge(id: $id, input: $input) { __typename } }',
        { id: us.idOf(id), input: { intoId: us.idOf(intoId) } },
        us.organization.key,
      )
    await restrict(us.officer, { personId: us.idOf('ana') })
    await restrict(us.officer, { personId: us.idOf('dua') })
    await merge('ana', 'ben')
    await merge('cem', 'dua')
    expect(await scored(us)).toEqual(['eva', 'fay'])
    const outcome = await us.within((ctx) => upsertPeople(ctx, [record('ben', { country: 'DE' })] as never))
    expect(outcome).toMatchObject([{ outcome: 'unchanged' }])
  })

  it('by which the person wants their data kept lets nobody erase them, or whoever they are merged with', async () => {
    const us = await company()
    const purge = async (id: string) =>
      (
        await ask(
          'mutation ($id: ID!) { personPurge(id: $id) { __typename ... on UserError { code path } } }',
          { id: us.idOf(id) },
          us.organization.key,
        )
      ).personPurge
    const opposed = { __typename: 'ConflictError', code: 'ERASURE_OPPOSED', path: ['id'] }
    const restriction = await restrict(us.officer, { personId: us.idOf('ana'), ground: 'UNLAWFUL' })
    await restrict(us.officer, { personId: us.idOf('cem'), ground: 'LEGAL_CLAIM' })
    await restrict(us.officer, { personId: us.idOf('dua'), ground: 'OBJECTION' })
    await ask(
      'mutation ($id: ID!, $input: PersonMergeInput!) { personMerge(id: $id, input: $input) { __typename } }',
      { id: us.idOf('ben'), input: { intoId: us.idOf('ana') } },
      us.organization.key,
    )
    for (const id of ['ana', 'ben', 'cem']) expect(await purge(id), id).toEqual(opposed)
    expect(await purge('dua')).toMatchObject({ __typename: 'PersonPurgePayload' })
    await lift(us.officer, restriction.id)
    expect(await purge('ana')).toMatchObject({ __typename: 'PersonPurgePayload' })
  })

  it('is found by nobody else: every answer to a manager is that of somebody who was never scored', async () => {
    const us = await company()
    await us.within((ctx) => upsertPeople(ctx, [record('new')] as never))
    await measured(us)
    await score(us)
    const { id: fresh } = await us.within(({ db }) => db.person.findFirstOrThrow({ where: { externalId: 'new' } }))
    await us.within(({ db }) => db.score.deleteMany({ where: { personId: fresh } }))
    const manager = await us.organization.as(['MANAGER'])
    const analyst = await us.organization.as(['ANALYST'])
    await restrict(us.officer, { personId: us.idOf('ana') })
    await measured(us)
    const asked = `query ($id: ID!) { node(id: $id) { ... on Person {
      active archivedAt version score(model: "influence") { value } network(kind: "advice") { __typename } scoringObjectedAt } } }`
    const about = async (id: string, key: string) =>
      JSON.stringify(await ask(asked, { id }, key).catch((error: Error) => error.message)).replaceAll(id, '…')
    await feedCaughtUp(world.server)
    for (const { key } of [manager, analyst]) {
      expect(await about(us.idOf('ana'), key)).toBe(await about(globalId('Person', fresh), key))
      const all = JSON.stringify(
        await Promise.all(
          ['{ processingRestrictions { totalCount } }', '{ events(first: 100) { nodes { type subjectType } } }'].map(
            (query) => ask(query, {}, key).catch((error: Error) => error.message),
          ),
        ),
      )
      expect(all).not.toMatch(/processing-restriction|"ProcessingRestriction"/)
    }
  })
})
