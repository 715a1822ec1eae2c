import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { startHistoryWorld } from './history-world.ts'

let h: Awaited<ReturnType<typeof startHistoryWorld>>
beforeAll(async () => {
  h = await startHistoryWorld()
  h.at('2026-06-01T00:00:00Z')
})
afterAll(() => h?.world.stop())

type Told = Record<string, unknown>
const add = (input: object) =>
  h.run(
    `mutation ($input: CostAddInput!) { costAdd(input: $input) {
      __typename ... on Cost { id kind disclosureOwed beneficiary { displayName } document } ... on UserError { code path } } }`,
    { input: { label: 'Trip', at: '2026-03-01T00:00:00Z', ...input } },
  )
const euros = (amountMinor: number) => ({ amountMinor: `${amountMinor}`, currency: 'EUR' })
const TOTALS = `nodeCount nodes { beneficiary { displayName } objective { id } amount { amountMinor currency } entryCount
  disclosureOwed reached threshold { country source amount { amountMinor } } }`
const totals = async (args: string) =>
  (await h.run(`{ ledgerTotals(${args}) { ${TOTALS} } }`)) as { nodeCount: number; nodes: Told[] }
const setThreshold = (country: string, amount: object) =>
  h.run(
    `mutation ($input: LedgerThresholdSetInput!) { ledgerThresholdSet(input: $input) {
      ... on LedgerThreshold { country } ... on UserError { code } } }`,
    { input: { country, amount, source: 'Loi 2023-451, art. 8' } },
  )
const personIn = async (displayName: string, country: string | null) =>
  await h.made('personCreate', 'Person', { displayName, country })

describe('an entry of the ledger', () => {
  it('says what it is, who got it and where it is on paper', async () => {
    const campaignId = await h.campaign('Said')
    const beneficiaryId = await h.person('Ada')
    const reward = { campaignId, kind: 'REWARD', amount: euros(100) }
    expect(await add(reward)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'beneficiaryId'] })
    expect(await add({ ...reward, beneficiaryId, document: 'Contract 7' })).toMatchObject({
      ...{ kind: 'REWARD', disclosureOwed: true, beneficiary: { displayName: 'Ada' }, document: 'Contract 7' },
    })
    expect(await add({ campaignId, amount: euros(100) })).toMatchObject({ kind: 'COST', disclosureOwed: false })
    // What people got is told apart: reports count what was spent.
    const { cost } = await h.report(campaignId, '2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z', 'cost { amountMinor }')
    expect(cost).toEqual({ amountMinor: '100' })
    const other = await h.campaign('Other', [{ kind: 'SALES', metric: 'clicks', target: '1' }])
    const read = await h.run('query ($id: ID!) { campaign(id: $id) { objectives { id } } }', { id: other })
    const [objective] = read.objectives as { id: string }[]
    expect(await add({ campaignId, objectiveId: objective?.id, amount: euros(1) })).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'objectiveId'] },
    })
  })

  it('keeps its amount where the beneficiary is erased', async () => {
    const campaignId = await h.campaign('Erased')
    const beneficiaryId = await h.person('Grace Hopperfield')
    const { id } = await add({
      campaignId,
      beneficiaryId,
      kind: 'ADVANTAGE',
      amount: euros(700),
      label: 'Dinner with Grace Hopperfield',
    })
    await h.act('personPurge', 'PersonPurgePayload', beneficiaryId)
    const read = await h.run('query ($id: ID!) { cost(id: $id) { label amount { amountMinor } beneficiary { id } } }', {
      id,
    })
    expect(read).toMatchObject({ amount: { amountMinor: '700' }, beneficiary: null })
    expect(JSON.stringify(read)).not.toContain('Hopperfield')
  })

  it('that is taken back counts until then', async () => {
    const campaign = await h.campaign('Back')
    const id = await h.cost(campaign, '2026-01-15T00:00:00Z', 500)
    await h.reverse(id, '2026-02-15T00:00:00Z')
    const costIn = async (from: string, to: string) => (await h.report(campaign, from, to, 'cost { amountMinor }')).cost
    expect(await costIn('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')).toEqual({ amountMinor: '500' })
    expect(await costIn('2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z')).toEqual({ amountMinor: '-500' })
    expect(await costIn('2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z')).toBeNull()
  })
})

describe('an entry of a day', () => {
  it('is taken back at any hour of that day by the calendar of the organisation, and not on one before', async () => {
    h.at('2026-06-01T22:30:00Z')
    const zone = (timeZone: string) =>
      h.run('mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { __typename } }', {
        input: { timeZone },
      })
    await zone('Europe/Paris')
    const today = { at: undefined, on: '2026-06-02', amount: euros(5) }
    const reverse = async (entry: object, input: object) => {
      const { id } = await add({ ...today, ...entry })
      return await h.run(
        `mutation ($id: ID!, $input: CostReverseInput!) { costReverse(id: $id, input: $input) {
          __typename ... on InvalidInputError { places { path } } } }`,
        { id, input: { reason: 'A mistake', ...input } },
      )
    }
    const [done, refused] = [{ __typename: 'Cost' }, (field: string) => ({ places: [{ path: ['input', field] }] })]
    // Half past midnight in Paris.
    expect(await reverse({}, {})).toEqual(done)
    expect(await reverse({}, { on: '2026-06-02' })).toEqual(done)
    expect(await reverse({}, { on: '2026-06-01' })).toMatchObject(refused('on'))
    expect(await reverse({}, { at: '2026-06-01T21:59:59Z' })).toMatchObject(refused('at'))
    const evening = { at: '2026-06-01T22:15:00Z', on: undefined }
    expect(await reverse(evening, { on: '2026-06-02' })).toEqual(done)
    expect(await reverse(evening, { on: '2026-06-01' })).toMatchObject(refused('on'))
    expect(await reverse(evening, { at: '2026-06-01T22:14:59Z' })).toMatchObject(refused('at'))
    await zone('UTC')
    h.at('2026-06-01T00:00:00Z')
  })
})

describe('totals of the ledger', () => {
  it('are by person, year, objective and currency, against the threshold of the country', async () => {
    const campaignId = await h.campaign('Totals', [{ kind: 'SALES', metric: 'clicks', target: '1' }])
    const read = await h.run('query ($id: ID!) { campaign(id: $id) { objectives { id } } }', { id: campaignId })
    const [objective] = read.objectives as { id: string }[]
    const objectiveId = objective?.id
    const beneficiaryId = await personIn('Camille', 'FR')
    await setThreshold('FR', euros(100_000))
    const got = { campaignId, objectiveId, beneficiaryId }
    await add({ ...got, kind: 'REWARD', amount: euros(60_000) })
    const { id: returned } = await add({
      ...got,
      kind: 'ADVANTAGE',
      amount: euros(50_000),
      at: undefined,
      on: '2026-12-31',
    })
    await add({ ...got, kind: 'REWARD', amount: { amountMinor: '5', currency: 'USD' } })
    // Of the year before, by the calendar alone and by the instant.
    await add({ ...got, kind: 'REWARD', amount: euros(1), at: undefined, on: '2025-12-31' })
    const who = `year: 2026, personId: "${beneficiaryId}"`
    const threshold = { country: 'FR', source: 'Loi 2023-451, art. 8', amount: { amountMinor: '100000' } }
    const common = { beneficiary: { displayName: 'Camille' }, objective: { id: objectiveId }, disclosureOwed: true }
    expect(await totals(who)).toEqual({
      nodeCount: 2,
      nodes: [
        { ...common, amount: euros(110_000), entryCount: 2, reached: true, threshold },
        { ...common, amount: { amountMinor: '5', currency: 'USD' }, entryCount: 1, reached: null, threshold },
      ],
    })
    expect((await totals(`${who}, country: DE`)).nodes).toMatchObject([{ threshold: null }, { threshold: null }])
    await h.reverse(returned as string, '2026-12-31T12:00:00Z')
    expect((await totals(`${who}, first: 1`)).nodes).toMatchObject([{ amount: euros(60_000), reached: false }])
    expect(await totals(`year: 2025, personId: "${beneficiaryId}"`)).toMatchObject({ nodes: [{ amount: euros(1) }] })
    await h.run('mutation { ledgerThresholdRemove(input: { country: FR }) { __typename } }')
    expect((await totals(who)).nodes).toMatchObject([{ threshold: null, reached: null }, { reached: null }])
  })

  it('say exactly whether the sum of all entries reaches a threshold, and nothing of it to whoever reads a part', async () => {
    const [departmentId, other] = [await h.department('Part'), await h.department('Rest')]
    const beneficiaryId = await h.person('Iris', departmentId)
    const most = 1_000_000_000_000_000n
    await setThreshold('DE', { amountMinor: `${most}`, currency: 'EUR' })
    const got = { kind: 'REWARD', beneficiaryId }
    await add({ ...got, departmentId, amount: { amountMinor: `${most - 2n}`, currency: 'EUR' } })
    await add({ ...got, departmentId: other, amount: euros(1) })
    const { accountId, key } = await h.world.organization.as([])
    const place = { accountId: globalId('Account', accountId), role: 'MANAGER', departmentId, cause: 'A part.' }
    await h.made('assignmentCreate', 'Assignment', place)
    const query = `{ ledgerTotals(year: 2026, country: DE, personId: "${beneficiaryId}") { nodes { entryCount reached
      amount { amountMinor } threshold { amount { amountMinor } } } } }`
    const read = async (as: string) => (await post(h.world.url, as, { query })).body.data?.ledgerTotals
    const threshold = { amount: { amountMinor: `${most}` } }
    const part = { entryCount: 1, reached: null, amount: { amountMinor: `${most - 2n}` }, threshold }
    const all = { entryCount: 2, reached: false, amount: { amountMinor: `${most - 1n}` }, threshold }
    expect(await read(h.world.organization.key)).toEqual({ nodes: [all] })
    expect(await read(key)).toEqual({ nodes: [part] })
    await add({ ...got, departmentId: other, amount: euros(1) })
    expect(await read(h.world.organization.key)).toMatchObject({ nodes: [{ reached: true }] })
    expect(await read(key)).toEqual({ nodes: [part] })
  })

  it('tell an id that finds nothing', async () => {
    const campaign = await h.campaign('No person')
    const query = `{ ledgerTotals(year: 2026, personId: "${campaign}") { nodeCount } }`
    const { body } = await post(h.world.url, h.world.organization.key, { query })
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  it('are for who may read both the ledger and people', async () => {
    for (const scopes of [['cost:read'], ['person:read']]) {
      const { key } = await h.world.organization.as(['OWNER'], { scopes })
      const { body } = await post(h.world.url, key, { query: '{ ledgerTotals(year: 2026) { nodeCount } }' })
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
  })
})
