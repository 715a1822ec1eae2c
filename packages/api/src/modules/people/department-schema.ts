import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { type Department as DepartmentRow, Prisma } from '../../generated/prisma/client.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { readableDepartmentById } from './loaders.ts'

export const Department: ObjectRef<SchemaTypes, DepartmentRow> = builder.prismaNode('Department', {
  description: 'A part of the organisation that people belong to.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Name as it was written; unique in the organisation in whatever case it is written.',
    }),
    mergedInto: t.field({
      type: Department,
      nullable: true,
      description:
        'The department that it became a part of, or that was called so before; null where it is one itself.',
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
