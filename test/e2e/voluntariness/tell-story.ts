import { globalId } from '@portevoix/api/core/ids.ts'
import { upsertTies } from '@portevoix/api/modules/networks/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { expect, vi } from 'vitest'
import type { Organization, World } from '../../harness.ts'
import { closeMonth } from '../monthly-close.ts'
import { asker, runFinished } from '../scoring-world.ts'
import { readersFor } from './readers.ts'
import { ASKING, CAMPAIGNS, CONTENTS, DEPARTMENTS, ROUNDS, type Step, type Story, stepOf, TOPICS } from './story.ts'

/** An organisation in which a story was told. */
export interface Told {
  readonly organization: Organization
  readonly story: Story
  /** Keys of rows by what they are called in both organisations, such as `p3` and `p3 in spring`. */
  readonly keys: ReadonlyMap<string, string>
  /** Credentials by reader. */
  readonly readers: ReadonlyMap<string, string>
  /** The global id of what is called so. */
  idOf(type: string, name: string): string
  /** How the segments were published, or why not. */
  readonly published: readonly unknown[]
  /** Scores all people, once over each of these: everything, where it is empty. */
  score(...overs: readonly object[]): Promise<void>
}

/**
 * The clock of the server, which goes on once all organisations have come to a minute. Steps are minutes apart, and each
 * look at it moves it, so that ids keep their order.
 */
export interface Clock {
  at(minute: number): Promise<void>
}

const MINUTES_A_ROUND = 100
/** After all rounds: when shares are made, when runs score, and how far apart. */
const AFTER = { shares: 800, segments: 900, scores: 950 }
/** The first minute of March, where the story begins on the first of February. */
const MARCH = 28 * 24 * 60

const START = `mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) {
  __typename ... on ScoreRun { id } ... on UserError { code message } } }`

const PUBLISH = `mutation ($id: ID!) { segmentPublish(id: $id) {
  __typename ... on UserError { code } } }`

/**
 * Tells a story in an organisation.
 * @param declines false for the world in which nobody was asked what they would decline.
 */
export async function tellStory(
  world: World,
  organization: Organization,
  { story, clock, declines }: { story: Story; clock: Clock; declines: boolean },
): Promise<Told> {
  const keys = new Map<string, string>()
  const tokens = new Map<string, string>()
  const ask = asker(world)
  const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
  const idOf = (type: string, name: string): string => {
    const key = keys.get(name)
    if (key === undefined) throw new Error(`There is no ${name}.`)
    return globalId(type, key)
  }
  /** Calls an act, as the owner where no person is named, and keeps the id of what it gives. */
  async function act(name: string, args: { id?: string; input?: object }, more: { as?: string; called?: string } = {}) {
    const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
    const takes = [args.id && '$id: ID!', args.input && `$input: ${input}!`].filter(Boolean).join(', ')
    const gives = [args.id && 'id: $id', args.input && 'input: $input'].filter(Boolean).join(', ')
    const key = more.as === undefined ? organization.key : tokens.get(more.as)
    const answer = await ask(
      `mutation (${takes}) { ${name}(${gives}) { __typename ... on Node { id } ... on UserError { code message } } }`,
      args,
      key,
    )
    const made = answer[name]
    if (made?.code) throw new Error(`${name}: ${JSON.stringify(made)}`)
    if (more.called !== undefined) keys.set(more.called, uuidOf(String(made?.id)))
  }
  const inside = <T>(work: Parameters<typeof inJob<T>>[2]) =>
    inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)

  await clock.at(0)
  for (const name of DEPARTMENTS) {
    const parentId = name === 'Works' ? idOf('Department', 'Field') : undefined
    await act('departmentCreate', { input: { name, parentId } }, { called: name })
  }
  for (const [name, text] of Object.entries(TOPICS)) {
    await act('topicCreate', { input: { name, queries: [{ text }] } }, { called: name })
  }
  for (const title of CONTENTS) {
    await act('contentCreate', { input: { title, url: 'https://example.org/a' } }, { called: title })
    await act('contentApprove', { id: idOf('Content', title) })
  }
  for (const [index, name] of CAMPAIGNS.entries()) {
    const objectives = [{ kind: 'AWARENESS', metric: 'ambassadors-enrolled', target: '5' }]
    const dates = { startsAt: '2027-02-01T00:00:00Z', endsAt: '2027-12-01T00:00:00Z' }
    const of = {
      departmentIds: [idOf('Department', 'Sales')],
      topicIds: [idOf('Topic', index === 1 ? 'water' : 'energy')],
    }
    await act('campaignCreate', { input: { name, ...dates, ...of, objectives } }, { called: name })
    const contentId = idOf('Content', CONTENTS[index] ?? '')
    await act('campaignContentAdd', { id: idOf('Campaign', name), input: { contentId } })
    await act('campaignLaunch', { id: idOf('Campaign', name) })
  }
  for (const [index, { name, department, jobTitle, followers }] of story.people.entries()) {
    await clock.at(10 + index)
    const socialAccounts = [{ network: 'linkedin', handle: `${name}-handle`, followers }]
    const of = { departmentIds: [idOf('Department', department)], jobTitle, externalId: name, socialAccounts }
    await act('personCreate', { input: { displayName: name, ...of } }, { called: name })
    const { accountId, token } = await organization.asPerson(idOf('Person', name))
    tokens.set(name, token)
    keys.set(`account of ${name}`, accountId)
  }
  await clock.at(50)
  await inside((ctx) =>
    upsertTies(ctx, {
      ...{ kind: 'advice', directed: true },
      ties: story.ties.map(([from, to]) => ({ from, to, weight: '1', at: null, on: null })),
    }),
  )
  // A worker measures them at this minute.
  const measured = () => inside(({ db }) => db.network.count({ where: { measuredAt: { not: null } } }))
  await vi.waitFor(async () => expect(await measured()).toBe(1), { timeout: 60_000 })

  const STEPS: Record<Step, (name: string, campaign: string) => Promise<void>> = {
    invite: (name, campaign) =>
      act(
        'ambassadorInvite',
        { input: { personId: idOf('Person', name), campaignId: idOf('Campaign', campaign) } },
        { called: `${name} in ${campaign}` },
      ),
    accept: (name, campaign) =>
      act(
        'participationAccept',
        {
          id: idOf('Participation', `${name} in ${campaign}`),
          input: { consent: { policyVersion: '1', scopes: ['SHARING', 'SCORING'] } },
        },
        { as: name },
      ),
    leave: (name, campaign) =>
      act('participationLeave', { id: idOf('Participation', `${name} in ${campaign}`) }, { as: name }),
    withdraw: (name, campaign) => act('participationWithdraw', { id: idOf('Participation', `${name} in ${campaign}`) }),
    decline: (name, campaign) =>
      act('participationDecline', { id: idOf('Participation', `${name} in ${campaign}`), input: {} }, { as: name }),
    never: (name, campaign) =>
      act(
        'participationDecline',
        { id: idOf('Participation', `${name} in ${campaign}`), input: { never: true } },
        { as: name },
      ),
  }
  const shared = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { name, paths }] of story.people.entries()) {
      for (const [offset, campaign] of ASKING.entries()) {
        await clock.at((round + 1) * MINUTES_A_ROUND + index * ASKING.length + offset)
        const step = stepOf(paths[campaign], round, declines)
        if (step !== null) await STEPS[step](name, campaign)
        // What they share as soon as they take part.
        if (step !== 'accept') continue
        const share = `share of ${name} in ${campaign}`
        const { content = 0 } = story.shares[index] ?? {}
        const participationId = idOf('Participation', `${name} in ${campaign}`)
        const of = { participationId, contentId: idOf('Content', CONTENTS[content] ?? '') }
        const externalUrl = `https://social.example/${name}/${campaign}`
        const input = { ...of, network: 'linkedin', text: 'I work there.', externalUrl }
        await act('shareCreate', { input }, { as: name, called: share })
        shared.add(share)
      }
    }
  }
  await clock.at(AFTER.shares)
  const points = [...shared].sort().map((name, index) => ({
    ...{ key: name, metric: 'engagements', subjectId: idOf('Share', name), at: '2027-02-01T12:00:00Z' },
    value: String(story.shares[index % story.shares.length]?.engagements ?? 1),
  }))
  if (points.length > 0) {
    const INGEST = `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      __typename ... on UserError { code message } } }`
    await ask(INGEST, { input: { source: 'network', points } }, organization.key)
  }
  await clock.at(AFTER.segments)
  const published: unknown[] = []
  for (const [called, filter] of Object.entries({
    takers: { participation: { campaignId: { eq: idOf('Campaign', 'spring') } } },
    liked: { score: { model: { eq: 'influence' }, value: { gt: '0' } } },
    bakers: { jobTitle: { eq: 'Baker' } },
  })) {
    await act('segmentCreate', { input: { key: called, name: called, filter } }, { called: `segment ${called}` })
    const id = idOf('Segment', `segment ${called}`)
    const { segmentPublish } = await ask(PUBLISH, { id }, organization.key)
    published.push(segmentPublish)
  }
  let scored = 0
  async function score(...overs: readonly object[]): Promise<void> {
    for (const over of overs) {
      const input = { model: 'influence', subject: 'PERSON', ...over }
      const { scoreRunStart } = await ask(START, { input }, organization.key)
      if (typeof scoreRunStart?.id !== 'string') throw new Error(JSON.stringify(scoreRunStart))
      const run = await runFinished(ask, scoreRunStart.id, organization.key)
      if (run.status !== 'SUCCEEDED') throw new Error(JSON.stringify(run))
      scored += 1
      keys.set(`run ${scored}`, uuidOf(scoreRunStart.id))
    }
  }
  await clock.at(AFTER.scores)
  await score({}, { campaignId: idOf('Campaign', 'spring') }, { topicId: idOf('Topic', 'water') })
  await inside(async ({ db }) => {
    for (const { id, personId } of await db.ambassador.findMany()) {
      const person = story.people.find(({ name }) => keys.get(name) === personId)
      keys.set(`ambassador ${person?.name}`, id)
    }
  })
  await clock.at(MARCH)
  await closeMonth(world, organization.id)
  return {
    organization,
    story,
    keys,
    published,
    readers: await readersFor(world, { organization, idOf, story }),
    idOf,
    score,
  }
}
