import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let people: string[]

type Fields = Record<string, never> & { [name: string]: never }
interface Answer {
  data: Record<string, Fields & { id: string; status: string; code: string }>
  errors?: { message: string; extensions: { code: string } }[]
}

async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Answer> {
  const { body } = await post(world.url, key, { query, variables })
  if (!body.data && body.errors?.[0]?.extensions.code !== 'FORBIDDEN') throw new Error(JSON.stringify(body.errors))
  return body as never as Answer
}

const PROBLEM = '... on UserError { code message path } ... on ConflictError { currentVersion }'
const INVITE = `mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) {
  __typename ... on Participation { id status invitationMessage version ambassador { id status } } ${PROBLEM} } }`
const ACCEPT = `mutation ($id: ID!, $input: ParticipationAcceptInput!) { participationAccept(id: $id, input: $input) {
  __typename ... on Participation { id status acceptedAt ambassador { status person { agreements { nodes { purpose { key } documentVersion { edition legacy } withdrawnAt } } } } } ${PROBLEM} } }`
const DECLINE = `mutation ($id: ID!) { participationDecline(id: $id) {
  __typename ... on Participation { id status declinedAt leftAt } ${PROBLEM} } }`
const NEVER = `mutation ($id: ID!, $never: Boolean) { participationDecline(id: $id, input: { never: $never }) {
  __typename ... on Participation { id status neverAt version } ${PROBLEM} } }`
const LEAVE = `mutation ($id: ID!) { participationLeave(id: $id) {
  __typename ... on Participation { id status leftAt } ${PROBLEM} } }`
const WITHDRAW = `mutation ($purpose: String!) { agreementWithdraw(input: { purpose: $purpose }) {
  __typename ... on Agreement { withdrawnAt } ${PROBLEM} } }`
const SPEAKER = '{ viewer { ambassador { status participations { nodes { status periods { cause } } } } } }'
const consent = { consent: { policyVersion: '2026-01', scopes: ['SHARING', 'SCORING'] } }

async function addPerson(displayName: string): Promise<string> {
  const { data } = await ask(
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }',
    { input: { displayName } },
  )
  return data.personCreate?.id ?? ''
}

/** A token of the person's own log-in. */
async function tokenOf(personId: string): Promise<string> {
  return (await world.organization.asPerson(personId)).token
}

async function addCampaign(name: string, launched = true): Promise<string> {
  const { data } = await ask(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input: { name, startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' } },
  )
  const id = data.campaignCreate?.id ?? ''
  if (launched) await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id })
  return id
}

async function invite(personId: string | undefined, campaignId: string, message?: string) {
  const { data } = await ask(INVITE, { input: { personId, campaignId, message } })
  return data.ambassadorInvite as never as { id: string; status: string; code: string; ambassador: { id: string } }
}

beforeAll(async () => {
  world = await startWorld()
  people = []
  for (let n = 0; n < 10; n++) people.push(await addPerson(`Person ${n}`))
})
afterAll(() => world?.stop())

describe('a campaign with ambassadors', () => {
  it('collects answers: of ten invited people seven accept, one declines, two do not answer', async () => {
    const topic = await ask('mutation { topicCreate(input: { name: "Open source" }) { ... on Topic { id } } }')
    const made = await ask(
      'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id objectives { id } } } }',
      {
        input: {
          name: 'Spring',
          startsAt: '2026-01-01T00:00:00Z',
          endsAt: '2026-07-01T00:00:00Z',
          topicIds: [topic.data.topicCreate?.id],
          objectives: [
            { kind: 'AWARENESS', metric: 'impressions', target: '100000' },
            { kind: 'ENGAGEMENT', metric: 'clicks', target: '500' },
          ],
        },
      },
    )
    const id = made.data.campaignCreate?.id ?? ''
    const cost = { campaignId: id, label: 'Photos', amount: { amountMinor: '150000', currency: 'EUR' } }
    await ask('mutation ($input: CostAddInput!) { costAdd(input: $input) { ... on Cost { id } } }', {
      input: { ...cost, at: '2026-02-01T00:00:00Z' },
    })
    await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id })

    const invitations = []
    for (const person of people) invitations.push(await invite(person, id, 'Would you like to?'))
    expect(invitations.every((invitation) => invitation.status === 'INVITED')).toBe(true)
    for (const [n, invitation] of invitations.entries()) {
      const token = n < 8 ? await tokenOf(people[n] ?? '') : ''
      if (n < 7) {
        expect(
          (await ask(ACCEPT, { id: invitation.id, input: consent }, token)).data.participationAccept,
        ).toMatchObject({
          status: 'ACCEPTED',
          ambassador: { status: 'ACTIVE', person: { agreements: { nodes: [{}, {}] } } },
        })
      } else if (n === 7) {
        expect((await ask(DECLINE, { id: invitation.id }, token)).data.participationDecline).toMatchObject({
          status: 'DECLINED',
        })
      }
    }

    const { data } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Campaign {
        costs { nodes { label amount { amountMinor currency } } totalCount }
        accepted: participations(filter: { status: { eq: ACCEPTED } }) { totalCount nodes { ambassador { person { displayName } } } }
        declined: participations(filter: { status: { eq: DECLINED } }) { totalCount }
        silent: participations(filter: { status: { eq: INVITED } }) { totalCount nodes { invitationMessage } } } } }`,
      { id },
    )
    expect(data.node).toMatchObject({
      costs: { nodes: [{ label: 'Photos', amount: { amountMinor: '150000', currency: 'EUR' } }], totalCount: 1 },
      accepted: { totalCount: 7 },
      declined: { totalCount: 1 },
      silent: { totalCount: 2, nodes: [{ invitationMessage: 'Would you like to?' }, {}] },
    })
    expect((await ask('{ ambassadors { totalCount } }')).data.ambassadors).toEqual({ totalCount: 10 })
  })
})

describe('an invitation', () => {
  it('is sent only for live campaigns, and is rolled back when refused', async () => {
    const before = await ask('{ ambassadors { totalCount } }')
    const person = await addPerson('Early')
    const campaign = await addCampaign('Not yet', false)
    expect(await invite(person, campaign)).toMatchObject({ code: 'CAMPAIGN_NOT_LIVE' })
    expect(await ask('{ ambassadors { totalCount } }')).toMatchObject({ data: before.data })
  })

  it('is not sent twice, except to people who declined or left', async () => {
    const person = await addPerson('Asked again')
    const token = await tokenOf(person)
    const campaign = await addCampaign('Again')
    const first = await invite(person, campaign)
    expect(await invite(person, campaign)).toMatchObject({ code: 'ALREADY_INVITED', currentVersion: 1 })
    await ask(DECLINE, { id: first.id }, token)
    expect(await invite(person, campaign, 'Please')).toMatchObject({
      id: first.id,
      status: 'INVITED',
      invitationMessage: 'Please',
    })
    await ask(ACCEPT, { id: first.id, input: consent }, token)
    expect(await invite(person, campaign)).toMatchObject({ code: 'ALREADY_INVITED' })
    expect((await ask(DECLINE, { id: first.id }, token)).data.participationDecline).toMatchObject({ status: 'LEFT' })
    expect(await invite(person, campaign)).toMatchObject({ id: first.id, status: 'INVITED' })
  })

  it('is refused to people who said never, until they take it back, for that campaign alone', async () => {
    const person = await addPerson('Never again')
    const token = await tokenOf(person)
    const campaign = await addCampaign('Never')
    const { id } = await invite(person, campaign)
    const say = async (never: boolean | null) =>
      (await ask(NEVER, { id, never }, token)).data.participationDecline as never as { version: number }
    expect(await say(true)).toMatchObject({ status: 'DECLINED', neverAt: expect.any(String) })
    expect(await invite(person, campaign)).toMatchObject({ code: 'NEVER_ASK_AGAIN' })
    const many = await ask(
      `mutation ($input: AmbassadorInviteManyInput!) { ambassadorInviteMany(input: $input) {
        ... on AmbassadorInviteManyPayload { participations { id } refusals { code message } } } }`,
      { input: { personIds: [person], campaignId: campaign } },
    )
    expect(many.data.ambassadorInviteMany).toMatchObject({
      participations: [],
      refusals: [{ code: 'NEVER_ASK_AGAIN', message: expect.stringContaining('never') }],
    })
    const { version } = await say(true)
    expect(await say(true)).toMatchObject({ version })
    expect(await say(null)).toMatchObject({ code: 'ALREADY_ANSWERED' })
    expect(await invite(person, await addCampaign('Another one'))).toMatchObject({ status: 'INVITED' })
    expect(await say(false)).toMatchObject({ status: 'DECLINED', neverAt: null })
    expect(await invite(person, campaign)).toMatchObject({ id, status: 'INVITED' })
    await ask(ACCEPT, { id, input: consent }, token)
    expect(await say(true)).toMatchObject({ status: 'LEFT', neverAt: expect.any(String) })
    expect(await invite(person, campaign)).toMatchObject({ code: 'NEVER_ASK_AGAIN' })
  })

  it('is created once by concurrent requests', async () => {
    const person = await addPerson('At once')
    const campaign = await addCampaign('At once')
    const answers = await Promise.all([1, 2, 3, 4].map(() => invite(person, campaign)))
    expect(answers.filter((answer) => answer.status === 'INVITED')).toHaveLength(1)
    expect(answers.filter((answer) => answer.code === 'ALREADY_INVITED')).toHaveLength(3)
  })

  it('can be answered only once', async () => {
    const person = await addPerson('Once')
    const token = await tokenOf(person)
    const { id } = await invite(person, await addCampaign('Once'))
    expect((await ask(LEAVE, { id }, token)).data.participationLeave).toMatchObject({ code: 'NOT_TAKING_PART' })
    const answers = await Promise.all([1, 2, 3].map(() => ask(ACCEPT, { id, input: consent }, token)))
    const statuses = answers.map((answer) => answer.data.participationAccept?.status)
    expect(statuses.filter((status) => status === 'ACCEPTED')).toHaveLength(1)
    expect((await ask(ACCEPT, { id, input: consent }, token)).data.participationAccept).toMatchObject({
      __typename: 'ConflictError',
      code: 'ALREADY_ANSWERED',
    })
    expect((await ask(LEAVE, { id }, token)).data.participationLeave).toMatchObject({ status: 'LEFT' })
    expect((await ask(DECLINE, { id }, token)).data.participationDecline).toMatchObject({ code: 'ALREADY_ANSWERED' })
  })

  it('cannot be accepted without consent to sharing', async () => {
    const person = await addPerson('No consent')
    const { id } = await invite(person, await addCampaign('No consent'))
    const input = { consent: { policyVersion: '2026-01', scopes: ['SCORING'] } }
    expect((await ask(ACCEPT, { id, input }, await tokenOf(person))).data.participationAccept).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'consent', 'scopes'],
    })
  })

  it('cannot be accepted after the campaign has ended', async () => {
    const person = await addPerson('Late')
    const campaign = await addCampaign('Over')
    const { id } = await invite(person, campaign)
    await ask('mutation ($id: ID!) { campaignEnd(id: $id) { __typename } }', { id: campaign })
    const token = await tokenOf(person)
    expect((await ask(ACCEPT, { id, input: consent }, token)).data.participationAccept).toMatchObject({
      code: 'CAMPAIGN_NOT_LIVE',
    })
    expect((await ask(DECLINE, { id }, token)).data.participationDecline).toMatchObject({ status: 'DECLINED' })
  })

  it('of somebody else looks like a missing one, for every answer', async () => {
    const person = await addPerson('Mine')
    const { id } = await invite(person, await addCampaign('Private'))
    const other = await tokenOf(await addPerson('Other'))
    const missing = Buffer.from('Participation:01980000-0000-7000-8000-000000000000').toString('base64url')
    for (const query of [DECLINE, LEAVE, ACCEPT]) {
      const answers = await Promise.all([id, missing].map((one) => ask(query, { id: one, input: consent }, other)))
      expect(JSON.stringify(answers[0]?.data)).toContain('"NOT_FOUND"')
      expect(answers[0]?.data).toEqual(answers[1]?.data)
    }
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, other)).data.node).toBeNull()
    const own = await tokenOf(person)
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, own)).data.node).toEqual({ id })
  })

  it('cannot be answered by the team, in any role', async () => {
    const { id } = await invite(await addPerson('Free'), await addCampaign('Free will'))
    const { errors } = await ask(ACCEPT, { id, input: consent })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

describe('an ambassador', () => {
  it('sees the campaigns they were invited to, and no drafts, money or colleagues', async () => {
    const person = await addPerson('Curious')
    const campaign = await addCampaign('Seen')
    const hidden = await addCampaign('Hidden')
    await invite(person, campaign)
    await invite(people[0], campaign)
    const token = await tokenOf(person)
    const SELF = `{ viewer { ambassador { status person { displayName } } participations(first: 5) { nodes { status campaign { id } } } }
      campaigns(first: 5) { totalCount nodes { id name budget { currency } departments { id } participations(first: 5) { totalCount } } }
      ambassadors { totalCount } }`
    expect((await ask(SELF, {}, token)).data).toMatchObject({
      viewer: {
        ambassador: { status: 'INVITED', person: { displayName: 'Curious' } },
        participations: { nodes: [{ status: 'INVITED', campaign: { id: campaign } }] },
      },
      campaigns: { totalCount: 1, nodes: [{ name: 'Seen', participations: { totalCount: 1 } }] },
      ambassadors: { totalCount: 1 },
    })
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }'
    expect((await ask(NODE, { id: hidden }, token)).data.node).toBeNull()
    expect((await ask(NODE, { id: campaign }, token)).data.node).toEqual({ id: campaign })
    const costs = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Campaign { costs { totalCount } } } }',
      { id: campaign },
      token,
    )
    expect(costs.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('withdraws consent as easily as giving it, and thereby leaves every campaign', async () => {
    const person = await addPerson('Second thoughts')
    const token = await tokenOf(person)
    for (const name of ['One', 'Two']) {
      const { id } = await invite(person, await addCampaign(`Consent ${name}`))
      await ask(ACCEPT, { id, input: consent }, token)
    }
    expect((await ask(WITHDRAW, { purpose: 'SHARING' }, token)).data.agreementWithdraw).toMatchObject({
      withdrawnAt: expect.any(String),
    })
    const left = { status: 'LEFT', periods: expect.arrayContaining([{ cause: 'CONSENT_WITHDRAWN' }]) }
    expect((await ask(SPEAKER, {}, token)).data.viewer).toEqual({
      ambassador: { status: 'INACTIVE', participations: { nodes: [left, left] } },
    })
    expect((await ask(WITHDRAW, { purpose: 'SHARING' }, token)).data.agreementWithdraw).toMatchObject({
      code: 'NO_AGREEMENT',
      path: ['input', 'purpose'],
    })
    await ask(WITHDRAW, { purpose: 'SCORING' }, token)
    const { data } = await ask('{ agreements { nodes { withdrawnAt } } }', {}, token)
    const { nodes } = data.agreements as never as { nodes: { withdrawnAt: string | null }[] }
    expect(nodes).toHaveLength(2)
    expect(nodes.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true)
  })

  it('can join again after withdrawing consent', async () => {
    const person = await addPerson('Third thoughts')
    const token = await tokenOf(person)
    const campaign = await addCampaign('Back')
    const { id } = await invite(person, campaign)
    await ask(ACCEPT, { id, input: consent }, token)
    await ask(WITHDRAW, { purpose: 'SHARING' }, token)
    await invite(person, campaign)
    expect((await ask(ACCEPT, { id, input: consent }, token)).data.participationAccept).toMatchObject({
      status: 'ACCEPTED',
      ambassador: { status: 'ACTIVE' },
    })
  })
})

describe('participations under campaigns', () => {
  it('take the same number of statements for 2 and for 8 campaigns', async () => {
    for (let n = 0; n < 8; n++) await invite(people[n], await addCampaign(`Many ${n}`))
    const pool = world.server.environment.database.pool
    let statements = 0
    const count = (client: { query: unknown }) => {
      const original = client.query as (...args: unknown[]) => unknown
      client.query = (...args: unknown[]) => {
        statements += 1
        return original.apply(client, args)
      }
    }
    const seen = new WeakSet<object>()
    pool.on('acquire', (client) => {
      if (seen.has(client)) return
      seen.add(client)
      count(client as never)
    })
    const counted = async (first: number) => {
      statements = 0
      const { data } = await ask(
        `query ($first: Int) { campaigns(first: $first, filter: { name: { startsWith: "Many" } }) { nodes {
          topics { id } objectives { id } costs(first: 1) { totalCount }
          participations(first: 1) { totalCount nodes { status ambassador { status person { id agreements { nodes { purpose { key } documentVersion { edition } } } } } } } } } }`,
        { first },
      )
      expect((data.campaigns as never as { nodes: unknown[] }).nodes).toHaveLength(first)
      return statements
    }
    await counted(1)
    expect(await counted(8)).toBe(await counted(2))
  })
})
