import { builder } from '../../core/builder.ts'
import { byReach } from '../../core/row-reach.ts'
import { Campaign, readableCampaignById } from '../campaigns/index.ts'
import { Account, accountById, Role, readableAccountById } from '../organizations/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'

export const AssignmentScope = builder.enumType('AssignmentScope', {
  description: 'Where a role applies.',
  values: {
    ORGANIZATION: { description: 'Everywhere.' },
    DEPARTMENT: {
      description: 'In a department and its subtree: to their people and to the campaigns they own.',
    },
    CAMPAIGN: { description: 'In one campaign.' },
  } as const,
})

export const Assignment = builder.prismaNode('Assignment', {
  description:
    'A role that an account has, and where it applies: in a department with its subtree, in a campaign, or in the whole organisation when both are null.',
  id: { resolve: (assignment) => assignment.id, description: 'Global id.' },
  findUnique: byReach,
  nullable: true,
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'The role.' }),
    account: t.field({
      type: Account,
      description: 'The account that has the role.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => accountById(ctx).load(accountId),
    }),
    scope: t.field({
      type: AssignmentScope,
      description: 'Where it applies.',
      extensions: { columns: ['campaignId', 'departmentId'] },
      resolve: ({ departmentId, campaignId }) =>
        departmentId !== null ? 'DEPARTMENT' : campaignId !== null ? 'CAMPAIGN' : 'ORGANIZATION',
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department it applies to, including its subtree; null when it applies elsewhere.',
      extensions: { columns: ['departmentId'] },
      resolve: async ({ departmentId }, _args, ctx, info) =>
        departmentId === null ? null : await readableDepartmentById(ctx, { info }).load(departmentId),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign it applies to; null when it applies elsewhere.',
      extensions: { columns: ['campaignId'] },
      resolve: async ({ campaignId }, _args, ctx, info) =>
        campaignId === null ? null : await readableCampaignById(ctx, { info }).load(campaignId),
    }),
    cause: t.exposeString('cause', {
      nullable: true,
      description: 'The reason, as written by the account that assigned the role; null without one.',
    }),
    givenBy: t.field({
      type: Account,
      nullable: true,
      description:
        'The account that assigned the role; null when no account did, the account was deleted, or the caller may not read it.',
      extensions: { columns: ['givenById'] },
      resolve: async ({ givenById }, _args, ctx, info) =>
        givenById === null ? null : await readableAccountById(ctx, { info }).load(givenById),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the role was assigned.' }),
  }),
})

export const AssignmentDeletePayload = builder.objectRef<{ deletedId: string }>('AssignmentDeletePayload').implement({
  description: 'The assignment that was deleted.',
  fields: (t) => ({
    deletedId: t.exposeID('deletedId', { description: 'Global id of the deleted assignment.' }),
  }),
})
