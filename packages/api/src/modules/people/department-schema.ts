import { idForm } from '@portevoix/sdk/normal-forms'
import type { InputRef, ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import {
  type DepartmentPlace as DepartmentPlaceRow,
  type Department as DepartmentRow,
  Prisma,
} from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { departmentIdIn, externalIdsOfDepartment } from './department-external-ids.ts'
import { ExternalId, ExternalIdInput } from './external-id-schema.ts'
import type { ExternalId as ExternalIdValue } from './external-ids.ts'
import { parentAt, placesOfDepartment, readableDepartmentById } from './loaders.ts'

const DepartmentPlace = builder.objectRef<DepartmentPlaceRow>('DepartmentPlace')

export const Department: ObjectRef<SchemaTypes, DepartmentRow> = builder.prismaNode('Department', {
  description: 'A part of the organisation that people belong to.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', {
      description:
        'The name as it was written. Regardless of upper and lower case, it is unique among the departments with the same parent.',
    }),
    mergedInto: t.field({
      type: Department,
      nullable: true,
      description:
        'The department that replaced this one after a merge, or the department that this former name stands for. Null for a department that is in use.',
      ...toOne(readableDepartmentById, 'mergedIntoId'),
    }),
    parent: t.field({
      type: Department,
      nullable: true,
      description:
        'The department directly above, at an instant. Null at the top, before it existed, and when the token may not read it.',
      args: { at: t.arg({ type: 'DateTime', description: 'At this instant; now when left out.' }) },
      extensions: { columns: ['id', 'parentId'] },
      resolve: async ({ id, parentId }, { at }, ctx, info) => {
        const above = at ? await parentAt(ctx).load({ departmentId: id, at }) : parentId
        return above === null ? null : await readableDepartmentById(ctx, { info }).load(above)
      },
    }),
    places: t.field({
      type: [DepartmentPlace],
      description: 'The current and former places of the department in the tree, the current one first.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await placesOfDepartment(ctx).load(id)) ?? [],
    }),
    externalIds: t.field({
      type: [ExternalId],
      description: 'The external ids of the department, ordered by source.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await externalIdsOfDepartment(ctx).load(id)) ?? [],
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the department was archived, since when lists leave it out. Null when it is not archived.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the department was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the department was last changed.' }),
  }),
})

DepartmentPlace.implement({
  description: 'The place of a department in the tree for a time.',
  fields: (t) => ({
    parent: t.field({
      type: Department,
      nullable: true,
      description: 'The department directly above. Null at the top, and when the token may not read it.',
      resolve: async ({ parentId }, _args, ctx, info) =>
        parentId === null ? null : await readableDepartmentById(ctx, { info }).load(parentId),
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant of the place. Null when the start is unknown.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end of the place. Null for the current place.',
    }),
  }),
})

const departments = defineList({
  type: Department,
  table: 'Department',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of creation.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  always: Prisma.sql`t."mergedIntoId" IS NULL`,
  archive: true,
  filter: defineFilter('DepartmentFilter', {
    name: { kind: 'text', description: 'The name of the department.' },
    parentId: { kind: 'id', type: 'Department', description: 'The department directly above.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When the department was created.' },
  }),
})

listField(departments, 'children', {
  on: Department,
  parent: { column: 'parentId' },
  description: 'The departments directly below, without archived ones.',
})
listField(departments, 'departments', {
  description:
    'The departments of the organisation, without archived ones and without those that were merged into another.',
})

builder.queryField('departmentBy', (t) =>
  t.field({
    type: Department,
    nullable: true,
    description:
      'The department with this external id, also when it is archived; after a merge, the department that replaced it. Null when there is none, or when the token may not read it.',
    args: {
      externalIdIn: t.arg({
        type: ExternalIdInput.ref as InputRef<ExternalIdValue>,
        required: true,
        description: 'The external id and its source.',
      }),
    },
    resolve: async (_root, { externalIdIn: { source, id } }, ctx, info) => {
      assertCan(ctx, 'person:read', 'part')
      const found = await departmentIdIn(ctx, { source, id: idForm(id) })
      return found === null ? null : await readableDepartmentById(ctx, { info }).load(found)
    },
  }),
)
