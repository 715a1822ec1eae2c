import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let clock = 0
beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => new Date(Date.now() + clock) })
}, 120_000)
afterAll(() => world?.stop())

// biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asks for
async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<any> {
  const { body } = await post(world.url, key, { query, variables })
  if (!body.data || body.errors) throw new Error(JSON.stringify(body.errors))
  return Object.values(body.data)[0]
}
const PROBLEM = '... on UserError { code path message }'
const PARTICIPATION = `... on Participation { id version status mandate { tasks until minutesPerWeek } } ${PROBLEM}`
const invite = (personId: string, campaignId: string, minutesPerWeek?: number, key?: string) =>
  ask(
    `mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { ${PARTICIPATION} } }`,
    { input: { personId, campaignId, ...(minutesPerWeek && { mandate: mandate(minutesPerWeek) }) } },
    key,
  )
const accept = (id: string, key: string, expectedVersion?: number) =>
  ask(
    `mutation ($id: ID!, $expectedVersion: Int, $input: ParticipationAcceptInput!) {
      participationAccept(id: $id, expectedVersion: $expectedVersion, input: $input) { ${PARTICIPATION} } }`,
    { id, expectedVersion, input: { consent: { policyVersion: '2026-01', scopes: ['SHARING'] } } },
    key,
  )
const dayFromNow = (days: number) => new Date(Date.now() + clock + days * 86_400_000).toISOString().slice(0, 10)
const mandate = (minutesPerWeek: number, days = 30) => ({
  tasks: 'Share one post a week.',
  until: dayFromNow(days),
  minutesPerWeek,
})
let names = 0
async function person(): Promise<{ id: string; token: string }> {
  names += 1
  const { id } = await ask(
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }',
    { input: { displayName: `Person ${names}` } },
  )
  return { id, token: (await world.organization.asPerson(id)).token }
}
async function campaign(): Promise<string> {
  names += 1
  const { id } = await ask(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input: { name: `Campaign ${names}`, startsAt: '2026-01-01T00:00:00Z', endsAt: '2036-07-01T00:00:00Z' } },
  )
  await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id })
  return id
}
const setCap = (mostMinutesPerWeek: number | null) =>
  ask(
    `mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) {
      ... on Organization { mostMinutesPerWeek } ${PROBLEM} } }`,
    { input: { mostMinutesPerWeek } },
  )

describe('a mandate', () => {
  it('is shown on the participation, and is agreed to by accepting at the version that was read', async () => {
    const { id: personId, token } = await person()
    const campaignId = await campaign()
    const asked = await invite(personId, campaignId, 60)
    expect(asked).toMatchObject({ status: 'INVITED', mandate: mandate(60) })
    await ask('mutation ($id: ID!) { participationWithdraw(id: $id) { __typename } }', { id: asked.id })
    const again = await invite(personId, campaignId, 90)
    expect(again).toMatchObject({ id: asked.id, mandate: mandate(90) })
    expect(await accept(asked.id, token, asked.version)).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await accept(asked.id, token, again.version)).toMatchObject({ status: 'ACCEPTED', mandate: mandate(90) })
    // An invitation without a mandate takes the earlier one away.
    await ask('mutation ($id: ID!) { participationLeave(id: $id) { __typename } }', { id: asked.id }, token)
    expect(await invite(personId, campaignId)).toMatchObject({ mandate: null })
  })

  it('is refused over the cap on time, over all campaigns, without a word of where the time goes', async () => {
    const { id: personId, token } = await person()
    const [one, two, three] = [await campaign(), await campaign(), await campaign()]
    expect(await setCap(100)).toEqual({ mostMinutesPerWeek: 100 })
    await accept((await invite(personId, one, 60)).id, token)
    const refused = await invite(personId, two, 41)
    expect(refused).toEqual({ code: 'OVER_TIME_CAP', path: ['input', 'personId'], message: expect.any(String) })
    expect(refused.message).not.toMatch(/60|Campaign/)
    const other = await person()
    const many = await ask(
      `mutation ($input: AmbassadorInviteManyInput!) { ambassadorInviteMany(input: $input) { ... on AmbassadorInviteManyPayload {
        participations { status } refusals { personId code } } ${PROBLEM} } }`,
      { input: { personIds: [personId, other.id], campaignId: two, mandate: mandate(41) } },
    )
    expect(many).toEqual({
      participations: [{ status: 'INVITED' }],
      refusals: [{ personId, code: 'OVER_TIME_CAP' }],
    })
    // Up to the cap, and without a mandate, people can be asked.
    const [fits, without] = [await invite(personId, two, 40), await invite(personId, three)]
    expect([fits.status, without.status]).toEqual(['INVITED', 'INVITED'])
    await setCap(null)
  })

  it('is judged again at acceptance, where open invitations exceed the cap together', async () => {
    const { id: personId, token } = await person()
    await setCap(100)
    const open = [await invite(personId, await campaign(), 60), await invite(personId, await campaign(), 60)]
    const answers = await Promise.all(open.map(({ id }) => accept(id, token)))
    expect(answers.map(({ status, code }) => status ?? code).toSorted()).toEqual(['ACCEPTED', 'OVER_TIME_CAP'])
    await setCap(null)
  })

  it('counts for the cap until its last day, and no longer once the campaign is left', async () => {
    const { id: personId, token } = await person()
    await setCap(100)
    const { id } = await invite(personId, await campaign(), 100)
    await accept(id, token)
    const next = await campaign()
    expect(await invite(personId, next, 1)).toMatchObject({ code: 'OVER_TIME_CAP' })
    clock += 32 * 86_400_000
    const later = await invite(personId, next, 100)
    expect(later).toMatchObject({ status: 'INVITED' })
    await accept(later.id, (await world.organization.asPerson(personId)).token)
    const another = await campaign()
    expect(await invite(personId, another, 1)).toMatchObject({ code: 'OVER_TIME_CAP' })
    const renewed = (await world.organization.asPerson(personId)).token
    await ask('mutation ($id: ID!) { participationLeave(id: $id) { __typename } }', { id: later.id }, renewed)
    expect(await invite(personId, another, 1)).toMatchObject({ status: 'INVITED' })
    await setCap(null)
  })

  it('counts what a merged person accepted for whom they were merged into', async () => {
    const [kept, merged] = [await person(), await person()]
    await setCap(100)
    await accept((await invite(merged.id, await campaign(), 80)).id, merged.token)
    await ask(
      `mutation ($id: ID!, $input: PersonMergeInput!) { personMerge(id: $id, input: $input) { __typename ${PROBLEM} } }`,
      { id: merged.id, input: { intoId: kept.id } },
    )
    expect(await invite(kept.id, await campaign(), 21)).toMatchObject({ code: 'OVER_TIME_CAP' })
    expect(await invite(kept.id, await campaign(), 20)).toMatchObject({ status: 'INVITED' })
    await setCap(null)
  })

  it('is gone once its person was erased', async () => {
    const { id: personId } = await person()
    const { id } = await invite(personId, await campaign(), 60)
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: personId })
    const row = await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.participation.findFirstOrThrow({ where: { id: parseGlobalId(id)?.id ?? '' } }),
    )
    expect(row).toMatchObject({ mandateTasks: null, mandateUntil: null, minutesPerWeek: null })
  })
})
