import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())

const JANUARY = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'] as const
const PERIODS = `query ($id: ID!) { node(id: $id) { ... on Participation { status periods { status cause from to }
  shares { nodes { text status period { from } } } ambassador { status person { id } } } } }`

/** Two who take part from January on, one of whom has shared. */
async function twoAmbassadors(name: string) {
  h.at('2026-01-01T00:00:00Z')
  const campaign = await h.campaign(name)
  const content = await h.content(name)
  h.at('2026-01-05T10:00:00Z')
  const [ada, bea] = [await h.person('Ada Lovelace'), await h.person('Bea Curie')]
  const [ofAda, ofBea] = [await h.invite(ada, campaign), await h.invite(bea, campaign)]
  h.at('2026-01-06T10:00:00Z')
  await h.accept(ofAda, ada)
  await h.accept(ofBea, bea)
  h.at('2026-01-10T10:00:00Z')
  const share = await h.share(ofAda, content, ada, 'https://social.example/@ada/1')
  return { campaign, content, ada, bea, ofAda, ofBea, share }
}

describe('the report of a closed month', () => {
  it('shows who restated it to callers who may read accounts', async () => {
    h.at('2026-01-01T00:00:00Z')
    const campaign = await h.campaign('Restated')
    h.at('2026-03-01T00:00:00Z')
    await h.cost(campaign, JANUARY[0], 500)
    const period = `{ from: "${JANUARY[0]}", to: "${JANUARY[1]}" }`
    const query = `query ($id: ID!) { node(id: $id) { ... on Campaign {
      report(period: ${period}) { restatements { act by { id } } } } } }`
    const toldTo = async (key: string) =>
      (await post(h.world.url, key, { query, variables: { id: campaign } })).body.data
    const told = (by: unknown) => ({ node: { report: { restatements: [{ act: 'costAdd', by }] } } })
    const { key: analyst } = await h.world.organization.as(['ANALYST'])
    expect(await toldTo(analyst)).toEqual(told(null))
    expect(await toldTo(h.world.organization.key)).toEqual(told({ id: expect.any(String) }))
  })

  it('is unchanged when somebody leaves months later, is invited again and takes part again', async () => {
    const { campaign, content, ada, ofAda } = await twoAmbassadors('Comes back')
    h.at('2026-02-01T00:00:00Z')
    const before = await h.report(campaign, ...JANUARY)
    expect(before.participationRate).toEqual({ value: '0.5', numerator: '1', denominator: '2' })
    h.at('2026-03-01T00:00:00Z')
    await h.act('participationLeave', 'Participation', ofAda, ada)
    h.at('2026-05-01T00:00:00Z')
    expect(await h.invite(ada, campaign)).toBe(ofAda)
    expect(await h.report(campaign, ...JANUARY)).toEqual(before)
    h.at('2026-05-02T00:00:00Z')
    await h.accept(ofAda, ada)
    h.at('2026-05-03T00:00:00Z')
    await h.share(ofAda, content, ada)
    expect(await h.report(campaign, ...JANUARY)).toEqual(before)
    expect((await h.report(campaign, '2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z')).participationRate).toMatchObject({
      denominator: '1',
    })
    expect(await h.run(PERIODS, { id: ofAda })).toMatchObject({
      status: 'ACCEPTED',
      periods: [
        { status: 'INVITED', cause: 'INVITATION', from: '2026-01-05T10:00:00.000Z', to: '2026-01-06T10:00:00.000Z' },
        { status: 'ACCEPTED', cause: 'ANSWER', from: '2026-01-06T10:00:00.000Z', to: '2026-03-01T00:00:00.000Z' },
        { status: 'LEFT', cause: 'ANSWER', from: '2026-03-01T00:00:00.000Z', to: '2026-05-01T00:00:00.000Z' },
        { status: 'INVITED', cause: 'INVITATION', from: '2026-05-01T00:00:00.000Z', to: '2026-05-02T00:00:00.000Z' },
        { status: 'ACCEPTED', cause: 'ANSWER', from: '2026-05-02T00:00:00.000Z', to: null },
      ],
      shares: {
        nodes: [{ period: { from: '2026-05-02T00:00:00.000Z' } }, { period: { from: '2026-01-06T10:00:00.000Z' } }],
      },
    })
  })

  it('is unchanged when everybody is erased, without leaving names, texts or addresses', async () => {
    const { campaign, content, ada, bea, ofAda, ofBea } = await twoAmbassadors('Is erased')
    await h.share(ofBea, content, bea)
    h.at('2026-02-01T00:00:00Z')
    const before = await h.report(campaign, ...JANUARY)
    expect(before).toMatchObject({ shares: '1', sharesPrepared: '1' })
    h.at('2026-03-01T00:00:00Z')
    for (const id of [ada, bea]) await h.act('personPurge', 'PersonPurgePayload', id)
    expect(await h.report(campaign, ...JANUARY)).toEqual(before)
    expect(await h.report(campaign, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')).toMatchObject({
      participationRate: { denominator: '0' },
    })
    expect(await h.run(PERIODS, { id: ofAda })).toMatchObject({
      status: 'LEFT',
      periods: [{}, {}, { status: 'LEFT', cause: 'ERASURE', from: '2026-03-01T00:00:00.000Z', to: null }],
      shares: { nodes: [{ text: '[erased]', status: 'PUBLISHED' }] },
      ambassador: { status: 'INACTIVE', person: null },
    })
    expect(await h.run(PERIODS, { id: ofBea })).toMatchObject({ shares: { nodes: [{ status: 'DISCARDED' }] } })
    const left = await h.inside((db) => db.share.findMany({ where: { text: '[erased]' } }))
    expect(left.map(({ externalUrl }) => externalUrl)).toEqual([null, null])
    expect(await h.inside((db) => db.trackedLink.count({ where: { shareId: { in: left.map(({ id }) => id) } } }))).toBe(
      0,
    )
  })

  it('is unchanged when a share prepared in it is discarded later', async () => {
    const { campaign, content, bea, ofBea } = await twoAmbassadors('Is discarded')
    const share = await h.share(ofBea, content, bea)
    h.at('2026-02-01T00:00:00Z')
    const before = await h.report(campaign, ...JANUARY)
    expect(before).toMatchObject({ sharesPrepared: '1' })
    h.at('2026-02-10T00:00:00Z')
    await h.act('shareDiscard', 'Share', share)
    expect(await h.report(campaign, ...JANUARY)).toEqual(before)
    expect(await h.report(campaign, '2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z')).toMatchObject({
      sharesPrepared: '0',
    })
  })
})

describe('a share', () => {
  it('keeps the topics of its campaign and the department of its ambassador as they were when it was made', async () => {
    const { campaign, content, ada, ofAda } = await twoAmbassadors('Changes')
    const update = (type: string, id: string, input: object) =>
      h.run(
        `mutation ($id: ID!, $input: ${type}UpdateInput!) { ${type.toLowerCase()}Update(id: $id, input: $input) {
          __typename ... on UserError { code message } } }`,
        { id, input },
      )
    const [trees, rivers] = [
      await h.made('topicCreate', 'Topic', { name: 'Trees' }),
      await h.made('topicCreate', 'Topic', { name: 'Rivers' }),
    ]
    await update('Campaign', campaign, { topicIds: [trees] })
    await update('Person', ada, { departmentNames: ['Sales'] })
    const share = await h.share(ofAda, content, ada)
    await update('Campaign', campaign, { topicIds: [rivers] })
    await update('Person', ada, { departmentNames: ['Research', 'Press'] })
    const ANCESTORS = `query ($id: ID!) { node(id: $id) { ... on Share {
      topics { name } departments { primary department { name } } } } }`
    expect(await h.run(ANCESTORS, { id: share })).toEqual({
      topics: [{ name: 'Trees' }],
      departments: [{ primary: true, department: { name: 'Sales' } }],
    })
    const later = await h.share(ofAda, content, ada)
    expect(await h.run(ANCESTORS, { id: later })).toEqual({
      topics: [{ name: 'Rivers' }],
      departments: [
        { primary: true, department: { name: 'Research' } },
        { primary: false, department: { name: 'Press' } },
      ],
    })
  })
})

describe('the states of a campaign', () => {
  it('can be read with their dates and reasons', async () => {
    h.at('2026-01-01T00:00:00Z')
    const id = await h.campaign('Moves')
    const move = (name: string, reason: string | null) =>
      h.run(
        `mutation ($id: ID!, $input: C${name.slice(1)}Input!) { ${name}(id: $id, input: $input) {
          ... on Campaign { status } ... on UserError { code } } }`,
        { id, input: { reason } },
      )
    h.at('2026-02-01T00:00:00Z')
    expect(await move('campaignPause', 'The accident')).toEqual({ status: 'PAUSED' })
    h.at('2026-03-01T00:00:00Z')
    expect(await move('campaignEnd', null)).toEqual({ status: 'ENDED' })
    h.at('2026-04-01T00:00:00Z')
    expect(await move('campaignReopen', '')).toEqual({ code: 'INVALID_INPUT' })
    expect(await move('campaignReopen', 'It is asked for')).toEqual({ status: 'LIVE' })
    const STATES = 'query ($id: ID!) { node(id: $id) { ... on Campaign { states { status reason from to } } } }'
    const [january, february, march, april] = [1, 2, 3, 4].map((month) => `2026-0${month}-01T00:00:00.000Z`)
    expect(await h.run(STATES, { id })).toEqual({
      states: [
        { status: 'DRAFT', reason: null, from: january, to: january },
        { status: 'LIVE', reason: null, from: january, to: february },
        { status: 'PAUSED', reason: 'The accident', from: february, to: march },
        { status: 'ENDED', reason: null, from: march, to: april },
        { status: 'LIVE', reason: 'It is asked for', from: april, to: null },
      ],
    })
  })

  it('let nobody join or share while it is paused', async () => {
    const { campaign, content, ada, ofAda } = await twoAmbassadors('Is paused')
    const [cy] = [await h.person('Cy Turing')]
    const ofCy = await h.invite(cy, campaign)
    await h.run('mutation ($id: ID!) { campaignPause(id: $id, input: { reason: "For now" }) { __typename } }', {
      id: campaign,
    })
    const input = { participationId: ofAda, contentId: content, network: 'mastodon', text: 'I work there.' }
    expect(
      await h.run(
        `mutation ($input: ShareCreateInput!) { shareCreate(input: $input) {
          ... on ShareRefusedError { reasons { code } } } }`,
        { input },
        ada,
      ),
    ).toEqual({ reasons: [{ code: 'CAMPAIGN_NOT_LIVE' }] })
    expect(
      await h.run(
        `mutation ($id: ID!) { participationAccept(id: $id, input: { consent: { policyVersion: "1", scopes: [SHARING] } }) {
          ... on UserError { code } } }`,
        { id: ofCy },
        cy,
      ),
    ).toEqual({ code: 'CAMPAIGN_NOT_LIVE' })
    expect(
      await h.run(
        `mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { ... on UserError { code } } }`,
        { input: { personId: cy, campaignId: campaign } },
      ),
    ).toEqual({ code: 'CAMPAIGN_NOT_LIVE' })
    await h.act('campaignResume', 'Campaign', campaign)
    expect(await h.share(ofAda, content, ada)).toBeTruthy()
  })
})

describe('somebody who was erased', () => {
  it('leaves nothing that an account without a person could find', async () => {
    const { ofAda, ada, share } = await twoAmbassadors('Is nobody’s')
    await h.act('personPurge', 'PersonPurgePayload', ada)
    const { key } = await h.world.organization.as(['AMBASSADOR'])
    const ask = async (query: string, id: string) =>
      (await post(h.world.url, key, { query, variables: { id } })).body.data
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', ofAda)).toEqual({ node: null })
    expect(await ask('mutation ($id: ID!) { shareDiscard(id: $id) { ... on UserError { code } } }', share)).toEqual({
      shareDiscard: { code: 'NOT_FOUND' },
    })
  })
})
