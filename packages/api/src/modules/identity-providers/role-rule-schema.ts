import { builder } from '../../core/builder.ts'
import { loaderById } from '../../core/loaders.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { IdentityProvider as ProviderRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Campaign, readableCampaignById } from '../campaigns/index.ts'
import { Account, Role, readableAccountById } from '../organizations/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'
import { IdentityProvider } from './provider-schema.ts'
import { authorsWhoMayGive } from './roles-of-claims.ts'

const providerById = loaderById<ProviderRow>('IdentityProvider')

export const RoleRule = builder.prismaNode('RoleRule', {
  description:
    'Gives a role to whoever logs in with a claim of this value, for that session. It gives nothing while its author could not give the role themself.',
  ...ROW_NODE,
  fields: (t) => ({
    provider: t.field({
      type: IdentityProvider,
      nullable: true,
      description: 'The identity provider whose claims it reads; null when it was deleted meanwhile.',
      extensions: { columns: ['providerId'] },
      resolve: ({ providerId }, _args, ctx) => providerById(ctx).load(providerId),
    }),
    claim: t.exposeString('claim', { description: 'Name of the claim, such as `groups`.' }),
    value: t.exposeString('value', { description: 'The value that the claim has, or that is among its values.' }),
    role: t.expose('role', { type: Role, description: 'The role.' }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department that the role is for, including its subtree; null when it is for another scope.',
      extensions: { columns: ['departmentId'] },
      resolve: async ({ departmentId }, _args, ctx, info) =>
        departmentId === null ? null : await readableDepartmentById(ctx, { info }).load(departmentId),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign that the role is for; null when it is for another scope.',
      extensions: { columns: ['campaignId'] },
      resolve: async ({ campaignId }, _args, ctx, info) =>
        campaignId === null ? null : await readableCampaignById(ctx, { info }).load(campaignId),
    }),
    author: t.field({
      type: Account,
      nullable: true,
      description: 'The account that wrote it; null when it was deleted.',
      extensions: { columns: ['authorId'] },
      resolve: async ({ authorId }, _args, ctx, info) => await readableAccountById(ctx, { info }).load(authorId),
    }),
    effective: t.boolean({
      description:
        'Whether its author may give the role now. Otherwise it gives nothing: delete it, and write it anew.',
      extensions: { columns: ['authorId', 'role'] },
      resolve: async ({ authorId, role }, _args, ctx) =>
        (await authorsWhoMayGive(ctx, [{ authorId, role }]))(authorId, role),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
  }),
})

const roleRules = defineList({
  type: RoleRule,
  table: 'RoleRule',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filter: defineFilter('RoleRuleFilter', {
    providerId: { kind: 'id', type: 'IdentityProvider', description: 'The identity provider.' },
    role: { kind: 'enum', type: Role, description: 'The role.' },
    createdAt: { kind: 'instant', description: 'When it was written.' },
  }),
})

listField(roleRules, 'roleRules', {
  description: 'The rules by which claims of identity providers give roles. Needs `login:read`.',
})
