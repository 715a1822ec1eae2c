import { builder } from '../../core/builder.ts'
import { byReach, ROW_NODE } from '../../core/row-reach.ts'
import type { Account as AccountRow } from '../../generated/prisma/client.ts'
import { canAny, permissionNames, reachOf } from '../../platform/auth/index.ts'
import { accountById, organizationOf } from './loaders.ts'

export const Role = builder.enumType('Role', {
  description: 'What somebody is here for; the permissions follow from it.',
  values: {
    OWNER: { description: 'Runs the organisation’s programme: everything, accounts and keys included.' },
    MANAGER: { description: 'Plans campaigns, invites ambassadors, imports and integrates.' },
    REVIEWER: { description: 'Approves content and publishes policies.' },
    ANALYST: { description: 'Reads everything but accounts, runs scores and reports.' },
    AMBASSADOR: { description: 'Speaks in campaigns that they accepted; sees what is their own.' },
    SIGN_ON: {
      description:
        'A sign-on system: attests that persons logged in, and gets tokens with which they act themselves. It has no person, no other role, and no use of the API beyond that.',
    },
  } as const,
})

export const Organization = builder.prismaNode('Organization', {
  description: 'A tenant: everything in the API belongs to one, and no token reaches two.',
  id: { field: 'id', description: 'Global id.' },
  findUnique: byReach,
  nullable: true,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as people know it.' }),
    names: t.exposeStringList('names', {
      description: 'Other names under which people know it. An employee who names one of them says for whom they work.',
    }),
    brands: t.exposeStringList('brands', { description: 'Its brands, by name; they count as its names do.' }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'Where it is established: its law binds every text. Null until it is set.',
    }),
    slug: t.exposeString('slug', { description: 'Short name, unique on this server.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'IANA time zone in which reports cut days, weeks and months.',
    }),
    currency: t.expose('currency', {
      type: 'Currency',
      description: 'Currency of values that nothing else gives one for.',
    }),
    minimumGroupSize: t.exposeInt('minimumGroupSize', { description: 'Groups of fewer people are never shown.' }),
    demo: t.exposeBoolean('demo', { description: 'Made up by Portevoix to try it out: no real people.' }),
    trial: t.exposeBoolean('trial', {
      description:
        'Made by `portevoix init --trial` to try the product out: the operator may act as a person who logged in.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

export const Account = builder.prismaNode('Account', {
  description: 'Who can call the API: a member of the team, another system, or an ambassador.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the person or system.' }),
    roles: t.field({
      type: [Role],
      description: 'Its roles: its permissions follow from them.',
      extensions: { columns: ['roles'] },
      resolve: rolesOf,
    }),
    email: t.field({
      type: 'String',
      nullable: true,
      description: 'Where to write to; null when there is none, or to anybody but owners and the account itself.',
      extensions: { columns: ['email', 'id'] },
      resolve: ({ id, email }, _args, ctx) =>
        canAny(ctx, 'account:read') || ctx.actor.accountId === id ? email : null,
    }),
    suspendedAt: t.expose('suspendedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when every request of it is refused; null while it may call.',
    }),
    countsFrom: t.expose('countsFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'From when its keys and tokens count; null: from the start. A sign-on system waits for a day.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

/** Plain SQL gives an array of an enum as PostgreSQL's text `{OWNER,MANAGER}`. */
function rolesOf({ roles }: { roles: AccountRow['roles'] | string }): AccountRow['roles'] {
  if (typeof roles !== 'string') return roles
  return roles.slice(1, -1).split(',').filter(Boolean) as AccountRow['roles']
}

export const Viewer = builder.objectRef<{ accountId: string | null }>('Viewer').implement({
  description: 'Who is calling, and what this token may do.',
  fields: (t) => ({
    actor: t.field({
      type: Account,
      description: 'The account behind the token.',
      resolve: (viewer, _args, ctx) => accountById(ctx).load(viewer.accountId ?? ''),
    }),
    organization: t.field({
      type: Organization,
      description: 'The organisation that the token belongs to.',
      resolve: (_viewer, _args, ctx) => organizationOf(ctx),
    }),
    permissions: t.stringList({
      description:
        'What this token may do, such as `campaign:write`; those that cover only one’s own end with `:own`, those of departments and campaigns with `:scoped`: see `assignments` for which.',
      resolve: (_viewer, _args, ctx) =>
        permissionNames().flatMap((name) => {
          const reach = reachOf(ctx, name)
          if (reach === null) return []
          if (reach.any) return [name]
          const isScoped = reach.departments.length + reach.campaigns.length > 0
          return [...(reach.own ? [`${name}:own`] : []), ...(isScoped ? [`${name}:scoped`] : [])]
        }),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who is calling.',
    resolve: (_root, _args, ctx) => ({ accountId: ctx.actor.accountId }),
  }),
)
