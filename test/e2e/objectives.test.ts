import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { startHistoryWorld } from './history-world.ts'

let h: Awaited<ReturnType<typeof startHistoryWorld>>
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())

const IMPRESSIONS = { kind: 'AWARENESS', metric: 'impressions', target: '1000' }
const JANUARY = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'] as const
const FEBRUARY = ['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'] as const

type Told = Record<string, unknown>
const change = (name: string, id: string, input: object, expectedVersion?: number) =>
  h.run(
    `mutation ($id: ID!, $expectedVersion: Int, $input: ${INPUTS[name]}) {
      ${name}(id: $id, expectedVersion: $expectedVersion, input: $input) {
        __typename ... on Objective { version target archivedAt } ... on UserError { code path } } }`,
    { id, input, expectedVersion },
  )
const INPUTS: Record<string, string> = {
  objectiveUpdate: 'ObjectiveChangeInput!',
  objectiveArchive: 'ObjectiveArchiveInput!',
  objectiveRestore: 'ObjectiveRestoreInput',
}
const create = (input: object) =>
  h.run(
    `mutation ($input: ObjectiveCreateInput!) { objectiveCreate(input: $input) {
      __typename ... on Objective { id version subjectId metricEdition } ... on UserError { code path } } }`,
    { input },
  )
const TARGETS = '{ metric { key } target reason endReason from to }'
const targetsOf = async (id: string) =>
  (await h.run(`query ($id: ID!) { objective(id: $id) { targets ${TARGETS} } }`, { id })).targets as Told[]
const objectivesOf = async (id: string) =>
  (await h.run('query ($id: ID!) { campaign(id: $id) { objectives { id } } }', { id })).objectives as { id: string }[]
const progressIn = async (campaign: string, [from, to]: readonly [string, string], args = '') =>
  (await h.report(campaign, from, to, 'objectives { target value objective { id target } }', args)).objectives as Told[]

describe('an objective', () => {
  it('keeps every target that ever held, with its dates and reasons', async () => {
    h.at('2026-01-10T00:00:00Z')
    const campaign = await h.campaign('Targets', [IMPRESSIONS])
    const [{ id } = { id: '' }] = await objectivesOf(campaign)
    h.at('2026-02-10T00:00:00Z')
    expect(await change('objectiveUpdate', id, { target: '2000' })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'reason'] },
    })
    const raised = { target: '2000', reason: 'We are heard further than we thought.' }
    expect(await change('objectiveUpdate', id, raised, 1)).toMatchObject({ version: 2, target: '2000' })
    expect(await change('objectiveUpdate', id, raised, 1)).toMatchObject({ code: 'VERSION_CONFLICT' })
    // What is no target leaves no trace among them.
    await change('objectiveUpdate', id, { discipline: 'PR', reason: 'It is theirs.' })
    h.at('2026-03-10T00:00:00Z')
    await change('objectiveArchive', id, { reason: 'Nobody reads it.' })
    expect(await objectivesOf(campaign)).toEqual([])
    expect(await change('objectiveUpdate', id, { target: '3', reason: 'x' })).toMatchObject({
      code: 'OBJECTIVE_ARCHIVED',
    })
    h.at('2026-04-10T00:00:00Z')
    expect(await change('objectiveRestore', id, { reason: 'Somebody does.' })).toMatchObject({ archivedAt: null })
    const metric = { key: 'impressions' }
    expect(await targetsOf(id)).toEqual([
      {
        ...{ metric, target: '1000', reason: null, endReason: raised.reason },
        ...{ from: '2026-01-01T00:00:00.000Z', to: '2026-02-10T00:00:00.000Z' },
      },
      {
        ...{ metric, target: '2000', reason: raised.reason, endReason: 'Nobody reads it.' },
        ...{ from: '2026-02-10T00:00:00.000Z', to: '2026-03-10T00:00:00.000Z' },
      },
      {
        ...{ metric, target: '2000', reason: 'Somebody does.', endReason: null },
        ...{ from: '2026-04-10T00:00:00.000Z', to: null },
      },
    ])
    const listed = await h.run(
      `query ($id: ID!) { objectives(filter: { campaignId: { eq: $id }, discipline: { eq: PR } }) { nodes { id } } }`,
      { id: campaign },
    )
    expect(listed.nodes).toEqual([{ id }])
  })

  it('that a list of its campaign names no more is archived, and keeps its targets', async () => {
    h.at('2026-01-10T00:00:00Z')
    const campaign = await h.campaign('Lists', [IMPRESSIONS, { kind: 'SALES', metric: 'clicks', target: '5' }])
    const [kept, left] = await objectivesOf(campaign)
    h.at('2026-01-20T00:00:00Z')
    const objectives = [{ id: kept?.id, ...IMPRESSIONS, target: '3000', reason: 'More.' }]
    await h.run(
      'mutation ($id: ID!, $input: CampaignUpdateInput!) { campaignUpdate(id: $id, input: $input) { __typename } }',
      { id: campaign, input: { objectives } },
    )
    expect(await objectivesOf(campaign)).toEqual([kept])
    expect(await targetsOf(kept?.id ?? '')).toMatchObject([{ target: '1000' }, { target: '3000', reason: 'More.' }])
    expect(await targetsOf(left?.id ?? '')).toMatchObject([{ target: '5', to: '2026-01-20T00:00:00.000Z' }])
    const { nodes } = await h.run(
      'query ($id: ID!) { objectives(filter: { campaignId: { eq: $id }, archived: { eq: true } }) { nodes { id } } }',
      { id: campaign },
    )
    expect(nodes).toEqual([left])
    const events = await h.inside((db) =>
      db.event.findMany({ where: { type: { startsWith: 'objective.' } }, select: { type: true, data: true } }),
    )
    const data = { fields: ['target'], from: '1000', to: '3000' }
    expect(events).toContainEqual({ type: 'objective.updated', data })
    expect(events.map(({ type }) => type)).toContain('objective.archived')
  })
})

describe('progress', () => {
  it('is held to the last target of its period, whatever came later, and as it was known', async () => {
    h.at('2026-01-10T00:00:00Z')
    const campaign = await h.campaign('Then', [IMPRESSIONS])
    const [{ id } = { id: '' }] = await objectivesOf(campaign)
    await h.ingest(campaign, 'network', [['impressions', '2026-01-05T00:00:00Z', '400']])
    h.at('2026-02-10T00:00:00Z')
    await change('objectiveUpdate', id, { target: '2000', reason: 'More.' })
    await create({ campaignId: campaign, kind: 'SALES', metric: 'clicks', target: '5' })
    h.at('2026-03-10T00:00:00Z')
    await change('objectiveArchive', id, { reason: 'Over.' })
    expect(await progressIn(campaign, JANUARY)).toEqual([
      { target: '1000', value: '400', objective: { id, target: '2000' } },
    ])
    expect((await progressIn(campaign, FEBRUARY)).map(({ target }) => target)).toEqual(['2000', '5'])
    const early = await progressIn(campaign, FEBRUARY, 'asKnownAt: "2026-02-01T00:00:00Z"')
    expect(early.map(({ target }) => target)).toEqual(['1000'])
    const later = ['2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z'] as const
    expect((await progressIn(campaign, later)).map(({ target }) => target)).toEqual(['5'])
    const own = await h.run(
      `query ($id: ID!) { objective(id: $id) {
        january: progress(period: { from: "${JANUARY[0]}", to: "${JANUARY[1]}" }) { target value progress { value } }
        april: progress(period: { from: "${later[0]}", to: "${later[1]}" }) { target } } }`,
      { id },
    )
    expect(own).toEqual({ january: { target: '1000', value: '400', progress: { value: '0.4' } }, april: null })
  })

  it('of a department reads the subject that it names', async () => {
    h.at('2026-01-10T00:00:00Z')
    const departmentId = await h.made('departmentCreate', 'Department', { name: 'Press' })
    const content = await h.content('Story')
    await h.ingest(content, 'network', [['impressions', '2026-01-05T00:00:00Z', '40']])
    const input = { departmentId, ...IMPRESSIONS, discipline: 'PR' }
    expect(await create(input)).toMatchObject({ subjectId: departmentId })
    expect(await create({ ...input, subjectId: content, metric: 'participation-rate' })).toMatchObject({
      ...{ code: 'METRIC_OF_CAMPAIGNS', path: ['input', 'metric'] },
    })
    h.at('2026-01-10T00:01:00Z')
    const made = await create({ ...input, subjectId: content })
    expect(made).toMatchObject({ subjectId: content, metricEdition: 1 })
    const period = `period: { from: "${JANUARY[0]}", to: "${JANUARY[1]}" }`
    const read = await h.run(
      `query ($id: ID!) { department(id: $id) { objectives { nodes { campaign { id } department { name } progress(${period}) { value } } } } }`,
      { id: departmentId },
    )
    expect(read.objectives).toEqual({
      nodes: [
        { campaign: null, department: { name: 'Press' }, progress: { value: '40' } },
        { campaign: null, department: { name: 'Press' }, progress: { value: null } },
      ],
    })
  })

  it('of a department that became a part of another stays in the reports of its time, and goes on for the other', async () => {
    h.at('2026-01-10T00:00:00Z')
    const [departmentId, intoId] = [await h.department('Field'), await h.department('Inside')]
    const campaignId = await h.campaign('Read of it')
    const ofCampaign = await create({ campaignId, subjectId: departmentId, ...IMPRESSIONS, target: '3' })
    const own = await create({ departmentId, ...IMPRESSIONS, discipline: 'PR' })
    const gone = await create({ departmentId, kind: 'SALES', metric: 'clicks', target: '7' })
    h.at('2026-01-11T00:00:00Z')
    await change('objectiveArchive', gone.id as string, { reason: 'Over.' })
    await h.ingest(departmentId, 'network', [['impressions', '2026-01-05T00:00:00Z', '40']])
    const read = (id: string) =>
      h.run(
        `query ($id: ID!) { department(id: $id) {
          january: report(period: { from: "${JANUARY[0]}", to: "${JANUARY[1]}" }) { objectives { target value objective { id } } }
          march: report(period: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z" }) { objectives { target } }
          objectives { nodes { id version subjectId discipline target targets { reason from } } } } }`,
        { id },
      )
    const { january } = await read(departmentId)
    expect(january).toEqual({
      objectives: [
        { target: '1000', value: '40', objective: { id: own.id } },
        { target: '7', value: '0', objective: { id: gone.id } },
      ],
    })
    h.at('2026-02-17T00:00:00Z')
    await h.run(
      'mutation ($id: ID!, $intoId: ID!) { departmentMerge(id: $id, input: { intoId: $intoId }) { __typename } }',
      { id: departmentId, intoId },
    )
    expect(await read(departmentId)).toEqual({ january, march: { objectives: [] }, objectives: { nodes: [] } })
    const reason = 'The department "Field" became a part of "Inside".'
    expect(await read(intoId)).toEqual({
      january: { objectives: [] },
      march: { objectives: [{ target: '1000' }] },
      objectives: {
        nodes: [
          {
            ...{ id: expect.any(String), version: 1, subjectId: intoId, discipline: 'PR', target: '1000' },
            targets: [{ reason, from: '2026-02-17T00:00:00.000Z' }],
          },
        ],
      },
    })
    expect(await targetsOf(own.id as string)).toMatchObject([{ endReason: reason, to: '2026-02-17T00:00:00.000Z' }])
    const followed = await h.run('query ($id: ID!) { campaign(id: $id) { objectives { id subjectId target } } }', {
      id: campaignId,
    })
    expect(followed.objectives).toEqual([{ id: expect.any(String), subjectId: intoId, target: '3' }])
    const events = await h.inside((db) =>
      db.event.findMany({
        where: { at: h.clock() },
        select: { type: true, subjectId: true },
        orderBy: { type: 'asc' },
      }),
    )
    const told = events.filter(({ type }) => type.startsWith('objective.')).map(({ type }) => type)
    expect(told).toEqual(['objective.archived', 'objective.archived', 'objective.created', 'objective.created'])
    for (const { id } of [own, ofCampaign]) {
      expect(await change('objectiveRestore', id as string, {}, 1)).toMatchObject({ code: 'VERSION_CONFLICT' })
    }
    expect(await change('objectiveRestore', own.id as string, {})).toMatchObject({ code: 'DEPARTMENT_MERGED' })
  })

  it('reads no subject whose numbers the caller may not read', async () => {
    h.at('2026-01-10T00:00:00Z')
    const [campaignId, subjectId] = [await h.campaign('Mine'), await h.content('Not mine')]
    const { key } = await h.world.organization.as(['OWNER'], { scopes: ['campaign:write', 'campaign:read'] })
    const query = `mutation ($input: ObjectiveCreateInput!) { objectiveCreate(input: $input) {
      __typename ... on UserError { code path } } }`
    const { body } = await post(h.world.url, key, {
      query,
      variables: { input: { campaignId, ...IMPRESSIONS, subjectId } },
    })
    expect(body.data).toMatchObject({ objectiveCreate: { code: 'NOT_FOUND', path: ['input', 'subjectId'] } })
  })

  it('is told to whoever may read reports', async () => {
    const campaign = await h.campaign('Closed', [IMPRESSIONS])
    const { key } = await h.world.organization.as(['OWNER'], { scopes: ['campaign:read'] })
    const period = `period: { from: "${JANUARY[0]}", to: "${JANUARY[1]}" }`
    const { body } = await post(h.world.url, key, {
      query: `query ($id: ID!) { campaign(id: $id) { objectives { target progress(${period}) { value } } } }`,
      variables: { id: campaign },
    })
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect(body.data).toEqual({ campaign: { objectives: [{ target: '1000', progress: null }] } })
  })
})

describe('an owner', () => {
  it('is one campaign or one department, and has no more than fifty that are not archived', async () => {
    h.at('2026-01-10T00:00:00Z')
    const campaignId = await h.campaign('Full')
    const departmentId = await h.made('departmentCreate', 'Department', { name: 'Full' })
    for (const owner of [{}, { campaignId, departmentId }]) {
      expect(await create({ ...owner, ...IMPRESSIONS })).toMatchObject({ code: 'INVALID_INPUT' })
    }
    const objectives = Array.from({ length: 50 }, () => IMPRESSIONS)
    await h.run(
      'mutation ($id: ID!, $input: CampaignUpdateInput!) { campaignUpdate(id: $id, input: $input) { __typename } }',
      { id: campaignId, input: { objectives } },
    )
    expect(await create({ campaignId, ...IMPRESSIONS })).toMatchObject({ code: 'OBJECTIVES_FULL' })
    const [{ id } = { id: '' }] = await objectivesOf(campaignId)
    await change('objectiveArchive', id, { reason: 'Room.' })
    expect(await create({ campaignId, ...IMPRESSIONS })).toMatchObject({ __typename: 'Objective' })
    expect(await change('objectiveRestore', id, {})).toMatchObject({ code: 'OBJECTIVES_FULL' })
    // Nor by many who make one at once, or by another department that becomes a part of it.
    const many = await Promise.all(Array.from({ length: 60 }, () => create({ departmentId, ...IMPRESSIONS })))
    expect(many.filter(({ __typename }) => __typename === 'Objective')).toHaveLength(50)
    const other = await h.department('One more')
    await create({ departmentId: other, ...IMPRESSIONS })
    const merged = await h.run(
      'mutation ($id: ID!, $intoId: ID!) { departmentMerge(id: $id, input: { intoId: $intoId }) { ... on UserError { code path } } }',
      { id: other, intoId: departmentId },
    )
    expect(merged).toEqual({ code: 'OBJECTIVES_FULL', path: ['input', 'intoId'] })
  })

  it('that is a campaign is told of a metric that cannot be aimed at in a list too, with its place', async () => {
    h.at('2026-01-10T00:00:00Z')
    const campaignId = await h.campaign('Elsewhere')
    const made = await create({ campaignId, subjectId: await h.content('Read'), ...IMPRESSIONS })
    const update = (...objectives: object[]) =>
      h.run(
        `mutation ($id: ID!, $input: CampaignUpdateInput!) { campaignUpdate(id: $id, input: $input) {
          __typename ... on InvalidInputError { code places { path } } } }`,
        { id: campaignId, input: { objectives } },
      )
    const own = { kind: 'SALES', metric: 'participation-rate', target: '1' }
    expect(await update({ id: made.id, ...own }, { ...own, metric: 'magic' })).toEqual({
      ...{ __typename: 'InvalidInputError', code: 'INVALID_INPUT' },
      places: ['0', '1'].map((index) => ({ path: ['input', 'objectives', index, 'metric'] })),
    })
    expect(await update({ ...IMPRESSIONS, id: made.id }, own)).toMatchObject({ __typename: 'Campaign' })
  })

  it('that is an archived campaign changes nothing of them', async () => {
    const campaignId = await h.campaign('Away', [IMPRESSIONS])
    const [{ id } = { id: '' }] = await objectivesOf(campaignId)
    await h.act('campaignEnd', 'Campaign', campaignId)
    await h.act('campaignArchive', 'Campaign', campaignId)
    expect(await create({ campaignId, ...IMPRESSIONS })).toMatchObject({ code: 'CAMPAIGN_ARCHIVED' })
    expect(await change('objectiveUpdate', id, { target: '1', reason: 'x' })).toMatchObject({
      code: 'CAMPAIGN_ARCHIVED',
    })
  })
})
