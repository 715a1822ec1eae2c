import { expect } from 'vitest'
import { post, startWorld } from '../harness.ts'

type Fields = Record<string, unknown>

const NUMBERS = `from to shares sharesPrepared clicks impressions cost { amountMinor }
  participationRate { value numerator denominator }
  engagementRateByImpressions { value } followers: value(metric: "followers")
  earnedMediaValue(method: "clicks-cpc") { amount { amountMinor } }
  months: series(metric: "impressions", bucket: MONTH) { points { value } }
  days: series(metric: "clicks", bucket: DAY) { points { value } }
  posted: series(metric: "shares", bucket: MONTH) { points { value } }
  objectives { value progress { value } }`

/**
 * A server whose clock the test sets, with what campaigns are made and told of.
 * @param stepMs by how much the clock moves at each look; none when left out.
 */
export async function startHistoryWorld({ stepMs = 0 }: { stepMs?: number } = {}) {
  let now = new Date('2026-01-01T00:00:00Z')
  const look = () => {
    now = new Date(now.getTime() + stepMs)
    return now
  }
  const world = await startWorld({ plugins: [], now: look })

  /** @param by a person, logged in at the moment; the owner's key when left out. */
  const run = async (query: string, variables: object = {}, by?: string): Promise<Fields> => {
    const key = by === undefined ? world.organization.key : (await world.organization.asPerson(by)).token
    const { body } = await post(world.url, key, { query, variables })
    expect(body.errors).toBeUndefined()
    const [answer] = Object.values(body.data ?? {})
    return answer as Fields
  }
  const thing = async (query: string, variables: object = {}, by?: string): Promise<Fields> => {
    const answer = await run(query, variables, by)
    expect(answer).not.toHaveProperty('code')
    return answer
  }
  const made = (name: string, type: string, input: object, by?: string) =>
    thing(
      `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { ... on ${type} { id } ... on UserError { code message } } }`,
      { input },
      by,
    ).then(({ id }) => id as string)
  const act = (name: string, type: string, id: string, by?: string) =>
    thing(
      `mutation ($id: ID!) { ${name}(id: $id) { __typename ... on ${type} { __typename } ... on UserError { code message } } }`,
      { id },
      by,
    )

  return {
    world,
    run,
    made,
    act,
    clock: () => now,
    /** Sets the clock. */
    at: (instant: string | Date) => {
      now = new Date(instant)
    },
    campaign: async (name: string, objectives: object[] = []) => {
      const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }
      const id = await made('campaignCreate', 'Campaign', { name, ...dates, objectives })
      await act('campaignLaunch', 'Campaign', id)
      return id
    },
    content: async (title: string) => {
      const id = await made('contentCreate', 'Content', { title, url: 'https://example.org/a' })
      await act('contentApprove', 'Content', id)
      return id
    },
    department: (name: string, parentId?: string) => made('departmentCreate', 'Department', { name, parentId }),
    person: (displayName: string, departmentId?: string) =>
      made('personCreate', 'Person', { displayName, ...(departmentId && { departmentIds: [departmentId] }) }),
    invite: (personId: string, campaignId: string) =>
      made('ambassadorInvite', 'Participation', { personId, campaignId }),
    accept: (id: string, by: string) =>
      thing(
        `mutation ($id: ID!, $input: ParticipationAcceptInput!) { participationAccept(id: $id, input: $input) {
          ... on Participation { id } ... on UserError { code message } } }`,
        { id, input: { consent: { policyVersion: '1', scopes: ['SHARING'] } } },
        by,
      ),
    share: (participationId: string, contentId: string, by: string, externalUrl?: string) =>
      made(
        'shareCreate',
        'Share',
        { participationId, contentId, network: 'mastodon', text: 'I work there.', externalUrl },
        by,
      ),
    /** Facts of a subject: metric, instant, value. */
    ingest: async (subjectId: string, source: string, facts: (readonly [string, string, string])[]) => {
      const points = facts.map(([metric, at, value]) => ({
        key: `${subjectId} ${metric} ${at}`,
        metric,
        subjectId,
        at,
        value,
      }))
      return await thing(
        `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
          __typename ... on UserError { code message } } }`,
        { input: { source, points } },
      )
    },
    /** A fact that is known by its day alone. */
    ingestDay: (subjectId: string, source: string, on: string, value: string) =>
      thing(
        `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
          __typename ... on UserError { code message } } }`,
        { input: { source, points: [{ key: `${subjectId} ${on}`, metric: 'impressions', subjectId, on, value }] } },
      ),
    cost: (campaignId: string, at: string, amountMinor: number) =>
      made('costAdd', 'Cost', {
        campaignId,
        label: 'Print',
        at,
        amount: { amountMinor: `${amountMinor}`, currency: 'EUR' },
      }),
    /** Takes an entry of the ledger back: now, or at an instant. */
    reverse: (id: string, at?: string) =>
      thing(
        `mutation ($id: ID!, $input: CostReverseInput!) { costReverse(id: $id, input: $input) {
          ... on Cost { id } ... on UserError { code message } } }`,
        { id, input: { reason: 'Entered by mistake', at } },
      ),
    /** Sets what a click is taken to cost. */
    price: (cpcMinor: number) =>
      thing(
        `mutation ($input: EarnedMediaSetInput!) { earnedMediaSet(input: $input) {
          __typename ... on UserError { code message } } }`,
        { input: { method: 'clicks-cpc', currency: 'EUR', parameters: [{ name: 'cpcMinor', value: `${cpcMinor}` }] } },
      ),
    /** All numbers of a campaign in a period. */
    report: async (id: string, from: string, to: string, more = NUMBERS, args = '') => {
      const { report } = await run(
        `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign {
          report(period: $period ${args}) { ${more} } } } }`,
        { id, period: { from, to } },
      )
      return report as Fields
    },
    inside: <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
      world.server.environment.database.inOrganization(world.organization.id, work),
  }
}

export type HistoryWorld = Awaited<ReturnType<typeof startHistoryWorld>>
