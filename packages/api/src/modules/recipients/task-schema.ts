import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader, manyForEach, readableLoader } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { Prisma, type PrivacyRequest as RequestRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { FAILURE_COLUMNS, Failure, failureOf } from '../../platform/plugins/index.ts'
import { PrivacyRequest } from '../privacy/index.ts'
import { type Details, openDetails } from './sealed.ts'

const { sql } = Prisma

const RecipientTaskCause = builder.enumType('RecipientTaskCause', {
  description: 'Why a recipient has to be told.',
  values: {
    ERASURE: { description: 'The person was erased (GDPR art. 17(2) and 19).' },
    CORRECTION: { description: 'Something about the person was corrected (art. 19).' },
    RESTRICTION: { description: 'Data about the person is kept and not used (art. 19).' },
  } as const,
})

const RecipientTaskStatus = builder.enumType('RecipientTaskStatus', {
  description: 'How far the telling of a recipient is.',
  values: {
    QUEUED: { description: 'The server asks the plugin, now or at `askAt`.' },
    UNCLEAR: {
      description: 'The last answer was lost: the provider may have been asked. It is asked again at `askAt`.',
    },
    BY_HAND: {
      description:
        'Somebody has to tell the recipient, and confirm it with `recipientTaskAnswer`. Of posts somebody decides first: `recipientTaskResume` lets a connector that can delete them do so.',
    },
    DONE: { description: 'The recipient was told: see `outcome`.' },
  } as const,
})

const PassedOn = builder.enumType('PassedOn', {
  description: 'What a recipient got of a person.',
  values: {
    POSTS: { description: 'Their posts, which were published through the integration.' },
    MESSAGES: { description: 'Their address, for invitations and notices.' },
    EXPORT: { description: 'An export of their personal data.' },
    READING: { description: 'Data about them that an account without a person read, such as one of a mirror.' },
  } as const,
})

const RecipientOutcome = builder.enumType('RecipientOutcome', {
  description: 'What a recipient answered.',
  values: {
    FORGOTTEN: { description: 'Its plugin says that it deleted what it had, or will.' },
    UNKNOWN: { description: 'Its plugin says that it has nothing about the person.' },
    CONFIRMED: { description: 'Somebody told the recipient and wrote down the answer.' },
  } as const,
})

const RecipientDetails = builder.objectRef<Details>('RecipientDetails').implement({
  description:
    'What a recipient needs to find the data that it has. Kept encrypted; what a plugin has forgotten is deleted from it, and all of it when the recipient was told.',
  fields: (t) => ({
    addresses: t.stringList({
      description: 'Mail addresses that messages were sent to.',
      resolve: ({ addresses }) => [...addresses],
    }),
    posts: t.stringList({
      description: 'The ids of posts on the network.',
      resolve: ({ posts }) => [...posts],
    }),
    urls: t.stringList({
      description: 'The web addresses of posts on the network.',
      resolve: ({ urls }) => [...urls],
    }),
    personIds: t.idList({
      description:
        'The global ids by which exports and answers of the API name the people: several where they were erased with their source. Empty for an integration, which never got them.',
      resolve: ({ personIds }) => [...personIds],
    }),
  }),
})

export const RecipientTask = builder.prismaNode('RecipientTask', {
  description:
    'A recipient of data about a person, who has to be told that the person was erased, corrected or restricted (GDPR art. 19). It does not name the person.',
  ...ROW_NODE,
  fields: (t) => ({
    cause: t.expose('cause', { type: RecipientTaskCause, description: 'Why.' }),
    status: t.expose('status', { type: RecipientTaskStatus, description: 'How far it is.' }),
    plugin: t.exposeString('plugin', {
      nullable: true,
      description: 'The key of the connector or notifier that passed the data on; null for an account.',
    }),
    passed: t.expose('passed', { type: [PassedOn], description: 'What the recipient got.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      description:
        'Until when the recipient has to be told: one month after the cause. In a shorter month, its last day.',
    }),
    askAt: t.expose('askAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the server asks the plugin next; null when it does not.',
    }),
    attempts: t.exposeInt('attempts', {
      description: 'How often the plugin was asked; of many posts or addresses, since it has forgotten a part of them.',
    }),
    unclear: t.exposeInt('unclear', {
      description: 'Attempts of which nobody knows whether the provider was asked.',
    }),
    error: t.field({
      type: Failure,
      nullable: true,
      description: 'Why the last attempt failed; null when it did not.',
      extensions: { columns: FAILURE_COLUMNS },
      resolve: failureOf,
    }),
    outcome: t.expose('outcome', {
      type: RecipientOutcome,
      nullable: true,
      description: 'What the recipient answered; null before.',
    }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'What whoever told the recipient wrote down; null where a plugin told them, and before.',
    }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, description: 'When it was done; null before.' }),
    details: t.field({
      type: RecipientDetails,
      nullable: true,
      description: 'What the recipient needs to find the data; null once it was told.',
      extensions: { columns: ['id', 'sealed'] },
      resolve: (task, _args, ctx) => openDetails(ctx, task),
    }),
    request: t.field({
      type: PrivacyRequest,
      nullable: true,
      description: 'The request of the person that it follows from; null where nobody asked, and when it was deleted.',
      ...toOne(readableLoader<RequestRow>('PrivacyRequest'), 'requestId'),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

interface Name {
  id: string
  requestId: string | null
  name: string
}

/** Names as they are now: of an integration that was deleted its plugin, of an account nothing but that it was one. */
const namesWhere = async (ctx: Context, where: Prisma.Sql): Promise<Name[]> =>
  await ctx.db.$queryRaw<Name[]>(sql`
    SELECT t.id, t."requestId", coalesce(i.name, a.name, t.plugin, '') AS name FROM "RecipientTask" t
    LEFT JOIN "Integration" i ON i."organizationId" = t."organizationId" AND i.id = t."integrationId"
    LEFT JOIN "Account" a ON a."organizationId" = t."organizationId" AND a.id = t."accountId"
    WHERE ${where} ORDER BY name, t.id`)

const nameOfTask = defineLoader<string, Name>(async (ctx, ids) => {
  const names = new Map((await namesWhere(ctx, sql`t.id = ANY(${[...ids]}::uuid[])`)).map((one) => [one.id, one]))
  return ids.map((id) => names.get(id) ?? null)
})

const namesOfRequest = defineLoader<string, Name[]>(async (ctx, ids) => {
  const names = await namesWhere(ctx, sql`t."requestId" = ANY(${[...ids]}::uuid[])`)
  return manyForEach(ids, names, ({ requestId }) => requestId ?? '')
})

builder.objectField(RecipientTask, 'recipient', (t) =>
  t.string({
    description:
      'Who it is: the name of the integration or the account, as it is now. The key of the plugin for an integration that was deleted, empty for an account that was.',
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => (await nameOfTask(ctx).load(id))?.name ?? '',
  }),
)

builder.objectField(PrivacyRequest, 'recipients', (t) =>
  t.stringList({
    description:
      'Who got data about the person and was told, or will be, by name (GDPR art. 19); each once. Empty before the request is granted, and for what recipients are not told of.',
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) => [
      ...new Set(((await namesOfRequest(ctx).load(id)) ?? []).map(({ name }) => name)),
    ],
  }),
)

const tasks = defineList({
  type: RecipientTask,
  table: 'RecipientTask',
  orders: {
    DUE_AT: { column: 'dueAt', type: 'timestamptz', description: 'By deadline.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was made.' },
  },
  defaultOrder: { field: 'DUE_AT', direction: 'ASC' },
  filter: defineFilter('RecipientTaskFilter', {
    cause: { kind: 'enum', type: RecipientTaskCause, indexed: true, description: 'Why.' },
    status: { kind: 'enum', type: RecipientTaskStatus, indexed: true, description: 'How far it is.' },
    dueAt: { kind: 'instant', description: 'Until when the recipient has to be told.' },
    askAt: { kind: 'instant', description: 'When the server asks the plugin next.' },
    doneAt: { kind: 'instant', description: 'When it was done.' },
    attempts: { kind: 'number', description: 'How often the plugin was asked.' },
    unclear: { kind: 'number', description: 'Attempts of which nobody knows whether the provider was asked.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(tasks, 'recipientTasks', {
  description:
    'Recipients of data about people, who have to be told of an erasure, a correction or a restriction, the nearest deadline first. For owners and the data protection officer.',
})
