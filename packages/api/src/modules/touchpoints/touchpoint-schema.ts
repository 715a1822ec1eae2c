import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { TouchpointCorrection as CorrectionRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Campaign, readableCampaignById, readableTopicById, Topic } from '../campaigns/index.ts'
import { Department, Person, readableDepartmentById, readablePeople } from '../people/index.ts'
import { correctionsOf, MOST_EARLIER } from './loaders.ts'
import { writerName } from './writer.ts'

export const ContactChannel = builder.enumType('ContactChannel', {
  description: 'How a contact is made.',
  values: {
    MAIL: { description: 'By mail.' },
    CALL: { description: 'By telephone or video.' },
    MEETING: { description: 'In person.' },
    CHAT: { description: 'In a chat.' },
    SOCIAL_NETWORK: { description: 'By a message or a comment on a social network.' },
    EVENT: { description: 'At an event.' },
    LETTER: { description: 'By letter.' },
    OTHER: { description: 'Otherwise.' },
  } as const,
})

export const ContactDirection = builder.enumType('ContactDirection', {
  description: 'Who began a contact.',
  values: {
    OUTGOING: { description: 'The department.' },
    INCOMING: { description: 'The person.' },
  } as const,
})

const TouchpointStatus = builder.enumType('TouchpointStatus', {
  description: 'The status of a contact.',
  values: {
    PLANNED: { description: 'It is to be held at `at`, or nobody said yet that it was.' },
    HELD: { description: 'It was held.' },
    WITHDRAWN: { description: 'It was taken back: it is not planned any more, or was recorded by mistake.' },
  } as const,
})

const TouchpointCorrection = builder.objectRef<CorrectionRow>('TouchpointCorrection').implement({
  description: 'What a contact said before it was corrected.',
  fields: (t) => ({
    at: t.expose('createdAt', { type: 'DateTime', description: 'When it was corrected.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    heldAt: t.expose('at', { type: 'DateTime', description: 'What `Touchpoint.at` was before.' }),
    channel: t.expose('channel', { type: ContactChannel, description: 'What `channel` was before.' }),
    direction: t.expose('direction', { type: ContactDirection, description: 'What `direction` was before.' }),
    subject: t.exposeString('subject', { description: 'What `subject` was before.' }),
    outcome: t.exposeString('outcome', {
      nullable: true,
      description: 'What `outcome` was before. Null when nothing was stated.',
    }),
    followUpAt: t.expose('followUpAt', {
      type: 'DateTime',
      nullable: true,
      description: 'What `followUpAt` was before. Null when nothing was stated.',
    }),
    collisionReason: t.exposeString('collisionReason', {
      nullable: true,
      description:
        'What `collisionReason` was before. Null when there was none, and for corrections from before it was kept.',
    }),
  }),
})

export const Touchpoint = builder.prismaNode('Touchpoint', {
  description: 'A contact with a person for a department: planned, or held.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person. Null once they were erased, and when the token may not read them.',
      ...toOne(readablePeople, 'personId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department that it is for. Null when the token may not read it.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    contactedBy: t.field({
      type: Person,
      nullable: true,
      description:
        'Who makes the contact for the department. Null when nobody is stated, once they were erased, and when the token may not read them.',
      ...toOne(readablePeople, 'contactedById'),
    }),
    recordedBy: t.string({
      nullable: true,
      description:
        'Name of the account that stated it. Null when the account is gone, and to the person themself unless the organisation names readers (`Organization.namesReaders`).',
      extensions: { columns: ['recordedById', 'personId'] },
      resolve: ({ recordedById, personId }, _args, ctx) => writerName(ctx, { accountId: recordedById, personId }),
    }),
    channel: t.expose('channel', { type: ContactChannel, description: 'How.' }),
    direction: t.expose('direction', { type: ContactDirection, description: 'Who began it.' }),
    status: t.expose('status', { type: TouchpointStatus, description: 'Its status.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was held, or is to be.' }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign that it is about. Null when none is stated, and when the token may not read it.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    topic: t.field({
      type: Topic,
      nullable: true,
      description: 'The topic that it is about. Null when none is stated, and when the token may not read it.',
      ...toOne(readableTopicById, 'topicId'),
    }),
    subject: t.exposeString('subject', {
      description: 'What it is about, in the words of the department; `[erased]` once the person was erased.',
    }),
    outcome: t.exposeString('outcome', {
      nullable: true,
      description: 'What came of it. Null when nothing is stated.',
    }),
    followUpAt: t.expose('followUpAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When to come back to it. Null when it needs nothing more.',
    }),
    collisionReason: t.exposeString('collisionReason', {
      nullable: true,
      description: 'Why it was stated in spite of contacts of other departments. Null where there were none.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Key of the source whose file told of it. Null when it was stated by `touchpointCreate`.',
    }),
    sourceKey: t.exposeString('sourceKey', {
      nullable: true,
      description:
        'Its key in that source. Null when it was stated by `touchpointCreate`, and once the person was erased.',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back. Null while it stands.',
    }),
    withdrawReason: t.exposeString('withdrawReason', {
      nullable: true,
      description: 'Why it was taken back. Null while it stands.',
    }),
    corrections: t.field({
      type: [TouchpointCorrection],
      description: `What it said before, the latest first; the last ${MOST_EARLIER} corrections.`,
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await correctionsOf(ctx).load(id)) ?? [],
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was stated.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const touchpoints = defineList({
  type: Touchpoint,
  table: 'Touchpoint',
  orders: {
    AT: { column: 'at', type: 'timestamptz', description: 'By the time at which it was held, or is to be.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time it was stated.' },
  },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filter: defineFilter('TouchpointFilter', {
    personId: { kind: 'id', type: 'Person', description: 'The person.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that it is for.' },
    contactedById: { kind: 'id', type: 'Person', description: 'Who makes the contact for the department.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign that it is about.' },
    topicId: { kind: 'id', type: 'Topic', description: 'The topic that it is about.' },
    channel: { kind: 'enum', type: ContactChannel, indexed: true, description: 'How.' },
    direction: { kind: 'enum', type: ContactDirection, indexed: true, description: 'Who began it.' },
    status: { kind: 'enum', type: TouchpointStatus, indexed: true, description: 'Its status.' },
    at: { kind: 'instant', description: 'When it was held, or is to be.' },
    followUpAt: { kind: 'instant', description: 'When to come back to it.' },
    withdrawnAt: { kind: 'instant', description: 'When it was taken back.' },
    createdAt: { kind: 'instant', description: 'When it was stated.' },
  }),
})

listField(touchpoints, 'touchpoints', {
  description: 'The contacts with people, planned and held. Needs the permission `touchpoint:read`.',
})

listField(touchpoints, 'touchpoints', {
  on: Person,
  parent: { column: 'personId' },
  description: 'The contacts with the person, planned and held. Needs the permission `touchpoint:read`.',
})

listField(touchpoints, 'touchpoints', {
  on: Department,
  parent: { column: 'departmentId' },
  description: 'The contacts with people for the department. Needs the permission `touchpoint:read`.',
})

listField(touchpoints, 'touchpoints', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'The contacts with people about the campaign. Needs the permission `touchpoint:read`.',
})
