import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { defineList, listField } from '../../platform/lists/index.ts'
import { accountById, organizationOf, Role, rolesOf, Viewer } from '../organizations/index.ts'
import { departmentById } from '../people/index.ts'

const AccessClass = builder.enumType('AccessClass', {
  description: 'What somebody was told of a person.',
  values: {
    SCORE: { description: 'A score, or its reasons.' },
    PORTRAIT: { description: 'Skills, nominations, shares, or what others wrote about them.' },
    TIES: { description: 'A position in a network of ties.' },
    CONTACT: { description: 'A mail address, or an account on a social network.' },
  } as const,
})

const AccessPurpose = builder.enumType('AccessPurpose', {
  description: 'What somebody was told of a person for.',
  values: {
    READING: { description: 'An account read it: somebody of the team, or another system.' },
    MESSAGE: { description: 'A message is sent to the person.' },
  } as const,
})

const PersonAccess = builder.prismaNode('PersonAccess', {
  description:
    'That an account or a plugin was told something of a person, once for each class of data and hour. It is stored within a second of the answer, and erased with the person.',
  ...ROW_NODE,
  fields: (t) => ({
    class: t.expose('class', { type: AccessClass, description: 'What was told.' }),
    purpose: t.expose('purpose', { type: AccessPurpose, description: 'What for.' }),
    at: t.expose('hour', { type: 'DateTime', description: 'The beginning of the hour in which it was told.' }),
    createdAt: t.expose('hour', {
      type: 'DateTime',
      description: 'The beginning of the hour in which it was told, as `at`.',
    }),
    roles: t.field({
      type: [Role],
      description: 'The roles of the account then, for the whole organisation. Empty for a plugin.',
      extensions: { columns: ['roles'] },
      resolve: rolesOf,
    }),
    department: t.string({
      nullable: true,
      description:
        'Name of the primary department of the reader then. Null for a plugin, for whoever had none, and when the department is gone.',
      extensions: { columns: ['departmentId'] },
      resolve: async ({ departmentId }, _args, ctx) =>
        departmentId === null ? null : ((await departmentById(ctx).load(departmentId))?.name ?? null),
    }),
    plugin: t.exposeString('plugin', {
      nullable: true,
      description: 'Key of the plugin that was told, such as `mail`. Null for an account.',
    }),
    readerName: t.string({
      nullable: true,
      description:
        'Name of the account that read. Null unless the organisation shows it (`Organization.namesReaders`), for a plugin, and when the account is gone.',
      extensions: { columns: ['accountId'] },
      resolve: async ({ accountId }, _args, ctx) => {
        if (accountId === null || !(await organizationOf(ctx)).namesReaders) return null
        return (await accountById(ctx).load(accountId))?.name ?? null
      },
    }),
  }),
})

const accesses = defineList({
  type: PersonAccess,
  table: 'PersonAccess',
  orders: { AT: { column: 'hour', type: 'timestamptz', description: 'By the hour.' } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
})

listField(accesses, 'accesses', {
  on: Viewer,
  hiddenWithout: 'access:read',
  where: ({ actor }) => Prisma.sql`t."personId" = ${actor.personId}::uuid`,
  description:
    'Who was told something of the caller’s person, the latest first; empty for an account without a person. Only the person sees this, in a log-in of their own: null with a key, and with a token that somebody else asked for.',
})
