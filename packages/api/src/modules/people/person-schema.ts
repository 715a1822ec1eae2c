import type { InputRef } from '@pothos/core'
import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import { SourceKey } from '../../core/keys.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { checked } from '../../platform/acts/index.ts'
import { assertCan, mayRead } from '../../platform/auth/index.ts'
import { defineList, listField } from '../../platform/lists/index.ts'
import { Account, Viewer } from '../organizations/index.ts'
import { Department } from './department-schema.ts'
import { ExternalId, ExternalIdInput } from './external-id-schema.ts'
import { type ExternalId as ExternalIdValue, externalIdsOfPerson } from './external-ids.ts'
import { findPerson } from './find-person.ts'
import {
  accountsOfPerson,
  departmentsOfPerson,
  type NominationCount,
  nominationsOfPerson,
  readablePeople,
  readablePersonById,
} from './loaders.ts'
import { PersonFilter, PersonKind } from './person-filter.ts'
import { SocialAccount } from './social-account-schema.ts'

const NominationCountType = builder.objectRef<NominationCount>('NominationCount').implement({
  description: 'How many people named somebody for one dimension, as a monthly close published it.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'Key of the dimension, such as `expertise`.' }),
    count: t.exposeInt('count', {
      description:
        'People who named them before the month of `closedAt`, archived ones left out: in steps of the organisation’s `minimumGroupSize`, rounded down. It falls once as many as that withdrew, were archived or erased.',
      extensions: { counts: 'NOMINATORS' },
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', description: 'When it was published.' }),
  }),
})

export const Person = builder.prismaNode('Person', {
  description: 'Somebody whom the organisation knows: who may become an ambassador, or is part of a network.',
  ...ROW_NODE,
  fields: (t) => ({
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: 'Their id in the leading directory of the organisation, as text; null when they have none there.',
    }),
    externalIds: t.field({
      type: [ExternalId],
      description:
        'Their ids in all sources, that of the leading directory first; empty for who may not read the person.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) =>
        (await mayRead(ctx, 'Person', person.id)) ? ((await externalIdsOfPerson(ctx).load(person.id)) ?? []) : [],
    }),
    displayName: t.exposeString('displayName', { description: 'Name as shown to the team.' }),
    kind: t.expose('kind', { type: PersonKind, description: 'How they stand to the organisation.' }),
    kindStated: t.exposeBoolean('kindStated', {
      description:
        'Whether an act, an import or a source said how they stand to it; false where `EMPLOYEE` is only the default.',
    }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'Where they live and speak from: its law binds what they share. Null when not known.',
    }),
    site: t.exposeString('site', {
      nullable: true,
      description: 'Where they work, as it was written, such as `Lyon`; null when not known.',
    }),
    email: t.string({
      nullable: true,
      description: 'Mail address in small letters; null when not known, or when this token may not read the person.',
      extensions: { columns: ['email', 'id'] },
      resolve: async ({ id, email }, _args, ctx) => ((await mayRead(ctx, 'Person', id)) ? email : null),
    }),
    jobTitle: t.exposeString('jobTitle', { nullable: true, description: 'What they do; null when not known.' }),
    level: t.exposeString('level', {
      nullable: true,
      description:
        'Formal rank as the organisation writes it, such as `3` or `VP`; no part of influence. Null when not known.',
    }),
    languages: t.expose('languages', {
      type: ['Locale'],
      description: 'Languages they speak (BCP 47), such as `de-CH`.',
    }),
    active: t.exposeBoolean('active', { description: 'Whether they are there now, and not on leave or gone.' }),
    departments: t.field({
      type: [Department],
      description: 'Departments they belong to, by name.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) => (await departmentsOfPerson(ctx).load(person.id)) ?? [],
    }),
    socialAccounts: t.field({
      type: [SocialAccount],
      description: 'Their accounts, by network and handle; empty for who may not read the person.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) =>
        (await mayRead(ctx, 'Person', person.id)) ? ((await accountsOfPerson(ctx).load(person.id)) ?? []) : [],
    }),
    nominations: t.field({
      type: [NominationCountType],
      nullable: true,
      description: 'How many people named them, by dimension, never who; null for who may not read the person.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) =>
        (await mayRead(ctx, 'Person', person.id)) ? ((await nominationsOfPerson(ctx).load(person.id)) ?? []) : null,
    }),
    scoringObjectedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Since when they object to being scored: nothing is computed or shown of them from then on. Null when they do not, or for who may not read the person.',
      extensions: { columns: ['id', 'scoringObjectedAt'] },
      resolve: async ({ id, scoringObjectedAt }, _args, ctx) =>
        (await mayRead(ctx, 'Person', id)) ? scoringObjectedAt : null,
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when they are archived: not listed and not measured. Null when they are not.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they were added.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When they were last changed.' }),
  }),
})

const people = defineList({
  type: Person,
  table: 'Person',
  archive: true,
  orders: {
    DISPLAY_NAME: { column: 'displayName', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were added.' },
    EXTERNAL_ID: {
      column: 'externalId',
      type: 'text',
      nullable: true,
      description: 'By external id, as text; those without one last.',
    },
  },
  defaultOrder: { field: 'DISPLAY_NAME', direction: 'ASC' },
  filter: PersonFilter,
})

listField(people, 'people', {
  description:
    'The people of the organisation, without those who are archived unless the filter asks for them; an ambassador sees only themselves.',
})
listField(people, 'people', {
  on: Department,
  parent: { through: 'DepartmentMembership', parentColumn: 'departmentId', childColumn: 'personId' },
  description: 'Who belongs to it, without those who are archived.',
})

export const PersonBy = builder.inputType('PersonBy', {
  isOneOf: true,
  description: 'Exactly one key of a person.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    externalId: t.string({ description: 'Id in the leading directory.' }),
    externalIdIn: t.field({
      type: ExternalIdInput.ref as InputRef<ExternalIdValue>,
      description: 'Id in a source that is named.',
    }),
    email: t.string({ description: 'Mail address, in upper or lower case.' }),
  }),
})

/** Somebody whom an input names by one key of theirs. */
export const personBy = (description: string) =>
  checked(
    PersonBy,
    description,
    z.object({
      id: z.string().nullish(),
      externalId: z.string().nullish(),
      externalIdIn: z.object({ source: SourceKey, id: z.string() }).nullish(),
      email: z.string().nullish(),
    }),
  )

builder.queryField('person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description: 'The person with this key, archived or not; null where there is none or they may not be read.',
    args: { by: t.arg({ type: PersonBy, required: true, description: 'The key.' }) },
    resolve: async (_root, { by }, ctx) => {
      assertCan(ctx, 'person:read', 'part')
      return await findPerson(ctx, by)
    },
  }),
)

builder.objectField(Viewer, 'person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description: 'The person behind the account; null for the team and for other systems.',
    resolve: async (_viewer, _args, ctx, info) =>
      ctx.actor.personId ? await readablePersonById(ctx, ctx.actor.personId, info) : null,
  }),
)

builder.objectField(SocialAccount, 'person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description: 'Whose account it is; null where they may not be read.',
    ...toOne(readablePeople, 'personId'),
  }),
)

builder.objectField(Account, 'person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description: 'The person it belongs to; null for the team and other systems, and where they may not be read.',
    ...toOne(readablePeople, 'personId'),
  }),
)
