import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import {
  type DepartmentPlace as DepartmentPlaceRow,
  type Department as DepartmentRow,
  Prisma,
} from '../../generated/prisma/client.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { placesOfDepartment, readableDepartmentById } from './loaders.ts'

const DepartmentPlace = builder.objectRef<DepartmentPlaceRow>('DepartmentPlace')

export const Department: ObjectRef<SchemaTypes, DepartmentRow> = builder.prismaNode('Department', {
  description: 'A part of the organisation that people belong to.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Name as it was written; unique among the departments of one parent in whatever case it is written.',
    }),
    mergedInto: t.field({
      type: Department,
      nullable: true,
      description:
        'The department that it became a part of, its successor, or that was called so before; null where it is one itself.',
      ...toOne(readableDepartmentById, 'mergedIntoId'),
    }),
    parent: t.field({
      type: Department,
      nullable: true,
      description: 'The department that it is a part of; null at the top, and where that one may not be read.',
      extensions: { columns: ['parentId'] },
      resolve: async ({ parentId }, _args, ctx, info) =>
        parentId === null ? null : await readableDepartmentById(ctx, { info }).load(parentId),
    }),
    places: t.field({
      type: [DepartmentPlace],
      description: 'What it was directly a part of, and when: the present first.',
      complexity: { field: 1, multiplier: 3 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await placesOfDepartment(ctx).load(id)) ?? [],
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is archived and not listed; null when it is not.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

DepartmentPlace.implement({
  description: 'What a department is directly a part of, from when to when.',
  fields: (t) => ({
    parent: t.field({
      type: Department,
      nullable: true,
      description: 'What it is a part of; null at the top, and where that one may not be read.',
      resolve: async ({ parentId }, _args, ctx, info) =>
        parentId === null ? null : await readableDepartmentById(ctx, { info }).load(parentId),
    }),
    from: t.expose('from', {
      type: 'DateTime',
      nullable: true,
      description: 'Its first instant; null where it is not known since when.',
    }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after it; null while it lasts.',
    }),
  }),
})

const departments = defineList({
  type: Department,
  table: 'Department',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  always: Prisma.sql`t."mergedIntoId" IS NULL`,
  archive: true,
  filter: defineFilter('DepartmentFilter', {
    name: { kind: 'text', description: 'Name.' },
    parentId: { kind: 'id', type: 'Department', description: 'The department that it is directly a part of.' },
    archived: ARCHIVED,
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(departments, 'children', {
  on: Department,
  parent: { column: 'parentId' },
  description: 'The departments directly below it, without those that are archived.',
})
listField(departments, 'departments', {
  description: 'The departments of the organisation, without those that are archived or became a part of another.',
})
