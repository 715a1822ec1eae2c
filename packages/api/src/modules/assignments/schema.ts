import { builder } from '../../core/builder.ts'
import { byReach } from '../../core/row-reach.ts'
import { Campaign, readableCampaignById } from '../campaigns/index.ts'
import { Account, accountById, Role, readableAccountById } from '../organizations/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'

export const AssignmentScope = builder.enumType('AssignmentScope', {
  description: 'Where a role holds.',
  values: {
    ORGANIZATION: { description: 'Everywhere.' },
    DEPARTMENT: {
      description: 'In a department and all that are below it: its people, and the campaigns that it owns.',
    },
    CAMPAIGN: { description: 'In one campaign.' },
  } as const,
})

export const Assignment = builder.prismaNode('Assignment', {
  description:
    'A role that an account has, and where: over a department with all that is below it, over a campaign, or over the whole organisation, where both are null.',
  id: { resolve: (assignment) => assignment.id, description: 'Global id.' },
  findUnique: byReach,
  nullable: true,
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'The role: what it allows is allowed there.' }),
    account: t.field({
      type: Account,
      description: 'Who has it.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => accountById(ctx).load(accountId),
    }),
    scope: t.field({
      type: AssignmentScope,
      description: 'Where it holds.',
      extensions: { columns: ['campaignId', 'departmentId'] },
      resolve: ({ departmentId, campaignId }) =>
        departmentId !== null ? 'DEPARTMENT' : campaignId !== null ? 'CAMPAIGN' : 'ORGANIZATION',
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department that it holds in, with all that is below it; null where it is of none.',
      extensions: { columns: ['departmentId'] },
      resolve: async ({ departmentId }, _args, ctx, info) =>
        departmentId === null ? null : await readableDepartmentById(ctx, { info }).load(departmentId),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign that it holds in; null where it is of none.',
      extensions: { columns: ['campaignId'] },
      resolve: async ({ campaignId }, _args, ctx, info) =>
        campaignId === null ? null : await readableCampaignById(ctx, { info }).load(campaignId),
    }),
    cause: t.exposeString('cause', {
      nullable: true,
      description: 'Why, in the words of whoever gave it; null where nothing was said.',
    }),
    givenBy: t.field({
      type: Account,
      nullable: true,
      description: 'Who gave it; null where no account did, it is gone, or the caller may not read it.',
      extensions: { columns: ['givenById'] },
      resolve: async ({ givenById }, _args, ctx, info) =>
        givenById === null ? null : await readableAccountById(ctx, { info }).load(givenById),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when it counts.' }),
  }),
})

export const AssignmentDeletePayload = builder.objectRef<{ deletedId: string }>('AssignmentDeletePayload').implement({
  description: 'Which assignment is no more.',
  fields: (t) => ({
    deletedId: t.exposeID('deletedId', { description: 'The global id that finds nothing any more.' }),
  }),
})
