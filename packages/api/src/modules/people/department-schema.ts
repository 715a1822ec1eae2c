import { builder } from '../../core/builder.ts'
import { can } from '../../platform/auth/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'

export const Department = builder.prismaNode('Department', {
  description: 'A part of the organisation that people belong to.',
  id: { resolve: (department) => department.id, description: 'Global id.' },
  findUnique: (id, ctx) => ({
    organizationId_id: { organizationId: ctx.organizationId, id },
    ...(can(ctx, 'person:read') === 'any'
      ? {}
      : { people: { some: { personId: { in: ctx.actor.personId ? [ctx.actor.personId] : [] } } } }),
  }),
  nullable: true,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, unique in the organisation.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

const departments = defineList({
  type: Department,
  table: 'Department',
  permission: 'person:read',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('DepartmentFilter', { name: { kind: 'text', description: 'Name.' } }),
})

listField(departments, 'departments', { description: 'The departments of the organisation.' })
