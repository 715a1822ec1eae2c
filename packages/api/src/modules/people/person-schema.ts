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
import { PersonFilter } from './person-filter.ts'
import { SocialAccount } from './social-account-schema.ts'

const NominationCountType = builder.objectRef<NominationCount>('NominationCount').implement({
  description: 'The number of people who nominated a person for one dimension, as the close of a month published it.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'The key of the dimension, such as `expertise`.' }),
    count: t.exposeInt('count', {
      description:
        'The number of people who nominated them before the month of `closedAt`, without archived people, rounded down to a multiple of the organisation’s `minimumGroupSize`. It falls only when at least that many nominators have withdrawn, were archived or erased.',
      extensions: { counts: 'NOMINATORS' },
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', description: 'When the number was published.' }),
  }),
})

export const Person = builder.prismaNode('Person', {
  description: 'A person known to the organisation, who may become an ambassador or be part of a network.',
  ...ROW_NODE,
  fields: (t) => ({
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: 'Their id in the leading directory of the organisation, as text; null when they have none there.',
    }),
    externalIds: t.field({
      type: [ExternalId],
      description:
        'Their ids in all sources, the id in the leading directory first. Empty when the token may not read the person.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) =>
        (await mayRead(ctx, 'Person', person.id)) ? ((await externalIdsOfPerson(ctx).load(person.id)) ?? []) : [],
    }),
    displayName: t.exposeString('displayName', { description: 'The name that is shown.' }),
    kind: t.expose('kind', {
      type: 'PersonKind',
      description: 'Their primary relation to the organisation; where none is current, the last one. See `relations`.',
    }),
    kindStated: t.exposeBoolean('kindStated', {
      description:
        'Whether a mutation, an import or a source stated `kind`; false when `EMPLOYEE` is only the default.',
    }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'The country where they live, whose law applies to what they share. Null when unknown.',
    }),
    site: t.exposeString('site', {
      nullable: true,
      description: 'The place where they work, as it was written, such as `Lyon`. Null when unknown.',
    }),
    email: t.string({
      nullable: true,
      description: 'The mail address in lower case. Null when unknown, and when the token may not read the person.',
      extensions: { columns: ['email', 'id'] },
      resolve: async ({ id, email }, _args, ctx) => ((await mayRead(ctx, 'Person', id)) ? email : null),
    }),
    jobTitle: t.exposeString('jobTitle', { nullable: true, description: 'The job title. Null when unknown.' }),
    level: t.exposeString('level', {
      nullable: true,
      description:
        'The formal rank as the organisation writes it, such as `3` or `VP`. It is not used for influence. Null when unknown.',
    }),
    languages: t.expose('languages', {
      type: ['Locale'],
      description: 'The languages that they speak (BCP 47), such as `de-CH`.',
    }),
    preferredLanguage: t.expose('preferredLanguage', {
      type: 'Locale',
      nullable: true,
      description: 'The language that they want to be written to in (BCP 47). Null when unknown.',
    }),
    active: t.exposeBoolean('active', { description: 'Whether they are active: neither on leave nor gone.' }),
    departments: t.field({
      type: [Department],
      description: 'The departments that they currently belong to, ordered by name.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) => (await departmentsOfPerson(ctx).load(person.id)) ?? [],
    }),
    socialAccounts: t.field({
      type: [SocialAccount],
      description:
        'Their social accounts, ordered by network and handle. Empty when the token may not read the person.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) =>
        (await mayRead(ctx, 'Person', person.id)) ? ((await accountsOfPerson(ctx).load(person.id)) ?? []) : [],
    }),
    nominations: t.field({
      type: [NominationCountType],
      nullable: true,
      description:
        'The number of people who nominated them, by dimension. Null when the token may not read the person.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async (person, _args, ctx) =>
        (await mayRead(ctx, 'Person', person.id)) ? ((await nominationsOfPerson(ctx).load(person.id)) ?? []) : null,
    }),
    scoringObjectedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When they objected to being scored; since then, no scores are computed or shown for them. Null when they do not object, and when the token may not read the person.',
      extensions: { columns: ['id', 'scoringObjectedAt'] },
      resolve: async ({ id, scoringObjectedAt }, _args, ctx) =>
        (await mayRead(ctx, 'Person', id)) ? scoringObjectedAt : null,
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When they were archived, since when they are neither listed nor measured. Null when they are not archived.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they were added.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When they were last changed.' }),
  }),
})

/** People, wherever they are listed. */
export const people = defineList({
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
      description: 'By external id, as text; people without one last.',
    },
  },
  defaultOrder: { field: 'DISPLAY_NAME', direction: 'ASC' },
  filter: PersonFilter,
})

listField(people, 'people', {
  description:
    'The people of the organisation, without archived people unless the filter asks for them. An ambassador sees only themselves.',
})
listField(people, 'people', {
  on: Department,
  parent: { through: 'DepartmentMembership', parentColumn: 'departmentId', childColumn: 'personId' },
  description: 'The current members of the department, without archived people.',
})

export const PersonBy = builder.inputType('PersonBy', {
  isOneOf: true,
  description: 'A key that identifies a person. Set exactly one field.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    externalId: t.string({ description: 'Id in the leading directory.' }),
    externalIdIn: t.field({
      type: ExternalIdInput.ref as InputRef<ExternalIdValue>,
      description: 'Id in another source.',
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
    description:
      'The person with this key, archived or not. Null when there is none, and when the token may not read them.',
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
    description: 'The person of the account. Null for accounts of the team and of other systems.',
    resolve: async (_viewer, _args, ctx, info) =>
      ctx.actor.personId ? await readablePersonById(ctx, ctx.actor.personId, info) : null,
  }),
)

builder.objectField(SocialAccount, 'person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description: 'The person who owns the account. Null when the token may not read them.',
    ...toOne(readablePeople, 'personId'),
  }),
)

builder.objectField(Account, 'person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description:
      'The person of the account. Null for accounts of the team and of other systems, and when the token may not read the person.',
    ...toOne(readablePeople, 'personId'),
  }),
)
