import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { collectNotices, noticeJob, sendMessages } from '@portevoix/api/modules/notifications/index.ts'
import { feedCaughtUp } from '../feed.ts'
import { type InvitationWorld, startInvitationWorld } from './invitations-world.ts'

/** An organisation that writes notices to people by mail, in which nothing happens unless the test does it. */
export interface NoticeWorld extends InvitationWorld {
  /** Creates a rule to these recipients. */
  rule(input: object, key?: string): Promise<Rule>
  /** A member of the team: an account that is no person's, unless one is named. */
  team(
    roles: readonly string[],
    more?: { departmentId?: string; campaignId?: string; personId?: string },
  ): Promise<Member>
  topic(): Promise<string>
  /** Finds the notices of what happened, and makes the messages of those to people. */
  spread(): Promise<void>
  /** Sends what is due now. */
  sendNotices(): Promise<void>
  /** Both. */
  tell(): Promise<void>
  /** The latest notice of a rule. */
  notice(ruleId: string): Promise<NoticeRead>
  /** Subjects of the mails to an address. */
  subjects(email: string): string[]
}

interface Rule {
  readonly id: string
  readonly version: number
  readonly code?: string
  readonly path?: readonly string[]
}

interface Member {
  readonly accountId: string
  readonly key: string
  readonly email: string
}

interface NoticeRead {
  readonly id: string
  readonly status: string
  readonly error: { readonly kind: string; readonly message: string } | null
  readonly outcomes: { readonly [count: string]: number } & {
    readonly leftOut: readonly { readonly reason: string; readonly count: number }[]
  }
}

export const keyOf = (id: string): string => parseGlobalId(id)?.id ?? ''
export const RULE = `... on NoticeRule { id version stoppedAt } ... on UserError { code path message }`
const OUTCOMES = 'sent waiting unclear failed bounced leftOutCount leftOut { reason count } hidden { reason }'

export async function startNoticeWorld(): Promise<NoticeWorld> {
  const w = await startInvitationWorld({ role: 'api' })
  const { server, organization } = w.mail.world
  const { environment } = server
  let names = 0
  const next = (of: string) => {
    names += 1
    return `${of} ${names}`
  }
  const spread = async () => {
    await feedCaughtUp(server)
    while ((await collectNotices(environment)) > 0);
    const waiting = await w.inside((db) => db.notice.findMany({ where: { status: 'QUEUED' }, orderBy: { id: 'asc' } }))
    for (const { id: noticeId } of waiting) {
      await noticeJob(environment).handle(
        { organizationId: organization.id, noticeId },
        { signal: new AbortController().signal },
      )
    }
  }
  const sendNotices = () => sendMessages(environment, organization.id, new AbortController().signal)
  return {
    ...w,
    rule: async (input, key) => {
      // What the feed does not hold yet is told by a new rule too.
      await feedCaughtUp(server)
      const asked = { integrationId: w.mail.senderId, name: next('Rule'), events: ['topic.created'], ...input }
      return await w.ask(
        `mutation ($input: NoticeRuleCreateInput!) { noticeRuleCreate(input: $input) { ${RULE} } }`,
        { input: asked },
        key,
      )
    },
    team: async (roles, { departmentId = null, campaignId = null, personId } = {}) => {
      const isNarrow = departmentId !== null || campaignId !== null
      const { accountId, key } = await organization.as(isNarrow ? [] : (roles as never), personId ? { personId } : {})
      const email = `${next('team').replace(' ', '-')}@acme.example`
      await w.inside(async (db) => {
        await db.account.updateMany({ where: { id: accountId }, data: { email } })
        if (!isNarrow) return
        const scope = { departmentId: departmentId && keyOf(departmentId), campaignId: campaignId && keyOf(campaignId) }
        for (const role of roles) await db.assignment.create({ data: { accountId, role: role as never, ...scope } })
      })
      return { accountId, key, email }
    },
    topic: async () => {
      const { id } = await w.ask(
        'mutation ($input: TopicCreateInput!) { topicCreate(input: $input) { ... on Topic { id } } }',
        { input: { name: next('Topic') } },
      )
      return id
    },
    spread,
    sendNotices,
    tell: async () => {
      await spread()
      await sendNotices()
    },
    notice: async (ruleId) => {
      const { notices } = await w.ask(
        `query ($id: ID!) { node(id: $id) { ... on NoticeRule { notices(first: 1) { nodes {
          id status error { kind message } outcomes { ${OUTCOMES} } } } } } }`,
        { id: ruleId },
      )
      return notices.nodes[0]
    },
    subjects: (email) => w.mail.sent(email).flatMap(({ text }) => /^Subject: (.*?)\r?$/m.exec(text)?.[1] ?? []),
  }
}
