import { join } from 'node:path'
import type { Context } from '@portevoix/api/core/context.ts'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { askDue } from '@portevoix/api/modules/recipients/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { post, startWorld } from '../../harness.ts'
import { startProvider } from './provider.ts'

/** A connector and a notifier that forget people, and a connector that does not. */
export const PLUGIN = join(import.meta.dirname, '../../fixtures/forgetting')

export interface Task {
  readonly passed: readonly string[]
  readonly id: string
  readonly status: string
  readonly recipient: string
  readonly details: object | null
}

/** What was passed on of a person. */
interface Passed {
  /** Ids of posts by the name of the integration through which they were published. */
  readonly posts?: Readonly<Record<string, readonly string[]>>
  /** Whether notices are mailed to them. */
  readonly messages?: boolean
}

const FIELDS = `id cause status recipient plugin passed dueAt askAt attempts unclear error { kind } outcome answer doneAt
  details { addresses posts urls personIds } request { id kind }`

/**
 * An organisation with the integrations Network, Mail and Board, of which Board forgets nobody, and a clock that the test
 * moves. No worker asks but the test: see `asking`.
 */
export async function startRecipientsWorld() {
  const provider = await startProvider()
  const clock = { aheadMs: 0 }
  const world = await startWorld({
    plugins: [PLUGIN],
    allowPrivate: [provider.host],
    role: 'api',
    now: () => new Date(Date.now() + clock.aheadMs),
  })
  const { organization } = world
  const officer = await organization.as(['DATA_PROTECTION'])
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asks for
  async function ask(query: string, variables: object = {}, key = organization.key): Promise<any> {
    const { body } = await post(world.url, key, { query, variables })
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return Object.values(body.data ?? {})[0]
  }
  const integrations = new Map<string, string>()
  for (const [name, part] of [
    ['Network', { connector: 'forgetting' }],
    ['Board', { connector: 'keeping' }],
    ['Mail', { notifier: 'forgetting' }],
  ] as const) {
    const input = { ...part, name, config: { url: provider.url } }
    const made = await ask(
      `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
        ... on Integration { id } ... on UserError { message } } }`,
      { input },
    )
    integrations.set(name, parseGlobalId(made.id)?.id ?? '')
  }

  let people = 0
  async function person({ posts = {}, messages = false }: Passed) {
    people += 1
    const email = `forgotten-${people}@acme.example`
    const id = await within(async ({ db }) => {
      const { id: personId } = await db.person.create({ data: { displayName: `Gone ${people}`, email } })
      const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2036-01-01') }
      const campaign = await db.campaign.create({ data: { name: `Campaign ${people}`, status: 'LIVE', ...dates } })
      const content = await db.content.create({ data: { title: 'The lab', status: 'APPROVED' } })
      const ambassador = await db.ambassador.create({ data: { personId, status: 'ACTIVE' } })
      const of = { campaignId: campaign.id, ambassadorId: ambassador.id }
      const participation = await db.participation.create({ data: { ...of, status: 'ACCEPTED' } })
      for (const [name, ids] of Object.entries(posts)) {
        for (const externalId of ids) {
          const facts = { network: 'x', text: 'Come', assessment: {}, status: 'PUBLISHED' as const }
          const { id: shareId } = await db.share.create({
            data: { campaignId: campaign.id, participationId: participation.id, contentId: content.id, ...facts },
          })
          const out = { status: 'PUBLISHED' as const, externalId, url: `https://x.example/${externalId}` }
          await db.publication.create({ data: { shareId, integrationId: integrations.get(name) ?? '', ...out } })
        }
      }
      if (messages) {
        const integrationId = integrations.get('Mail') ?? ''
        await db.noticeRule.create({
          data: { integrationId, name: email, events: ['person.updated'], address: email },
        })
      }
      return personId
    })
    return { id, email, node: globalId('Person', id) }
  }

  const tasks = async (key = officer.key): Promise<Task[]> =>
    (await ask(`{ recipientTasks(first: 50) { nodes { ${FIELDS} } } }`, {}, key)).nodes
  const resume = (id: string) =>
    ask(
      'mutation ($id: ID!) { recipientTaskResume(id: $id) { ... on RecipientTask { status } ... on UserError { code } } }',
      { id },
      officer.key,
    )
  /** The officer lets the connectors delete the posts. */
  const decide = async () => {
    for (const { id, passed } of await tasks()) if (passed.includes('POSTS')) await resume(id)
  }
  /** Erases somebody, and decides that their posts go, unless the test does. */
  const purge = async ({ node }: { node: string }, { undecided = false } = {}) => {
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename ... on UserError { code } } }', { id: node })
    if (!undecided) await decide()
  }
  return {
    ...{ world, provider, clock, officer, integrations, within, ask, person, tasks },
    /** The task for a recipient, by its name. */
    taskOf: async (recipient: string): Promise<Task> =>
      (await tasks()).find((task) => task.recipient === recipient) as Task,
    purge,
    decide,
    /** Asks the recipients whose time has come, as a worker does within seconds. */
    asking: () => askDue(world.server.environment, organization.id, new AbortController().signal),
    answer: (id: string, key = officer.key) =>
      ask(
        `mutation ($id: ID!) { recipientTaskAnswer(id: $id, input: { answer: "Told by letter." }) {
          ... on RecipientTask { ${FIELDS} } ... on UserError { code } } }`,
        { id },
        key,
      ),
    resume,
    stop: async () => {
      await world.stop()
      provider.stop()
    },
  }
}

export type RecipientsWorld = Awaited<ReturnType<typeof startRecipientsWorld>>
