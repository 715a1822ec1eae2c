import type { Db } from '@portevoix/api/core/database.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { sendDue } from '@portevoix/api/modules/invitations/index.ts'
import { vi } from 'vitest'
import { post } from '../harness.ts'
import { type MailWorld, startMailWorld } from './mailed-links-world.ts'

/** An organisation that invites people by mail, with a clock that the test moves. */
export interface InvitationWorld {
  readonly mail: MailWorld
  readonly clock: { ms: number }
  /** Answers the one field of a document. */
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asks for
  ask(query: string, variables?: object, key?: string): Promise<any>
  inside<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** A person with an address, by global id. */
  person(more?: object): Promise<{ id: string; email: string }>
  campaign(): Promise<string>
  /** Starts a round, and waits until everybody was invited or left out. */
  start(input: object): Promise<{ id: string }>
  /** Sends what is due now. */
  send(): Promise<void>
  messages(roundId: string): Promise<Message[]>
}

interface Message {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly cancelCause: string | null
  readonly attempts: number
  readonly unclear: number
  readonly dueAt: string | null
  readonly messageId: string | null
  readonly error: { kind: string } | null
}

export const MINUTE = 60_000
export const DAY = 86_400_000
export const MANDATE = { tasks: 'Share one post a week.', until: '2036-12-31', minutesPerWeek: 30 }
const ROUND = 'id status outcomes { asked waiting leftOut { reason count } hidden { reason } }'
export const START = `mutation ($input: InvitationRoundStartInput!) { invitationRoundStart(input: $input) {
  ... on InvitationRound { ${ROUND} } ... on UserError { code path message } } }`

export async function startInvitationWorld(
  settings: Parameters<typeof startMailWorld>[0] = {},
): Promise<InvitationWorld> {
  const clock = { ms: 0 }
  const mail = await startMailWorld({ now: () => new Date(Date.now() + clock.ms), ...settings })
  const { world } = mail
  const { environment } = world.server
  const ask: InvitationWorld['ask'] = async (query, variables = {}, key = world.organization.key) => {
    const { body } = await post(world.url, key, { query, variables })
    if (!body.data || body.errors) throw new Error(JSON.stringify(body.errors))
    return Object.values(body.data)[0]
  }
  const inside: InvitationWorld['inside'] = (work) => environment.database.inOrganization(world.organization.id, work)
  let names = 0
  return {
    mail,
    clock,
    ask,
    inside,
    person: async (more = {}) => {
      names += 1
      const email = `invited-${names}@acme.example`
      const { id } = await environment.database.inOrganization(world.organization.id, (db) =>
        db.person.create({ data: { displayName: `Invited ${names}`, email, ...more } }),
      )
      return { id: globalId('Person', id), email }
    },
    campaign: async () => {
      names += 1
      const input = { name: `Campaign ${names}`, startsAt: '2026-01-01T00:00:00Z', endsAt: '2036-07-01T00:00:00Z' }
      const made =
        'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }'
      const { id } = await ask(made, { input })
      await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id })
      return id
    },
    start: async (input) => {
      const asked = {
        integrationId: mail.senderId,
        message: 'Speak with us.',
        mandate: MANDATE,
        remindAfterDays: [],
        ...input,
      }
      const round = await ask(START, { input: asked })
      if (!round.id) throw new Error(JSON.stringify(round))
      return await vi.waitFor(
        async () => {
          const found = await ask(`query ($id: ID!) { node(id: $id) { ... on InvitationRound { ${ROUND} } } }`, round)
          if (!['SUCCEEDED', 'FAILED'].includes(found.status)) throw new Error(found.status)
          return found
        },
        { timeout: 60_000, interval: 100 },
      )
    },
    send: async () => {
      while ((await sendDue(environment, world.organization.id, new AbortController().signal)) > 0) {
        // What waits for a retry is not due any more.
      }
      // The worker may be sending some.
      await vi.waitFor(
        async () => {
          const sending = await inside((db) => db.invitationMessage.count({ where: { leaseToken: { not: null } } }))
          if (sending > 0) throw new Error(`${sending} are being sent`)
        },
        { timeout: 60_000, interval: 50 },
      )
    },
    messages: async (roundId) => {
      const { messages } = await ask(
        `query ($id: ID!) { node(id: $id) { ... on InvitationRound { messages(first: 100) { nodes {
          id kind status cancelCause attempts unclear dueAt messageId error { kind } } } } } }`,
        { id: roundId },
      )
      return messages.nodes
    },
  }
}
