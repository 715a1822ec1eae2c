import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department } from './department-schema.ts'
import { readableDepartmentById, readablePeople } from './loaders.ts'
import { Person } from './person-schema.ts'

const MovementKind = builder.enumType('MovementKind', {
  description: 'How a person moved.',
  values: {
    JOINED: {
      description:
        'They became active: when they were added or restored, or when their first membership began, where that was told to be earlier.',
    },
    MOVED: { description: 'Their primary department changed while they were active.' },
    LEFT: { description: 'They became inactive, or were archived.' },
  } as const,
})

const Movement = builder.prismaNode('Movement', {
  description:
    'That a person joined, moved to another primary department, or left. It follows from memberships and `active`: where these are told late, it is another one, with another id.',
  ...ROW_NODE,
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person. Null when the token may not read the person.',
      ...toOne(readablePeople, 'personId'),
    }),
    kind: t.expose('kind', { type: MovementKind, description: 'Whether they joined, moved or left.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they did.' }),
    from: t.field({
      type: Department,
      nullable: true,
      description:
        'The primary department before. Null for those who joined or had none, and when the token may not read it.',
      ...toOne(readableDepartmentById, 'fromDepartmentId'),
    }),
    to: t.field({
      type: Department,
      nullable: true,
      description:
        'The primary department after. Null for those who left or have none, and when the token may not read it.',
      ...toOne(readableDepartmentById, 'toDepartmentId'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it became known.' }),
  }),
})

const movements = defineList({
  type: Movement,
  table: 'Movement',
  orders: { AT: { column: 'at', type: 'timestamptz', description: 'By the time of the movement.' } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filter: defineFilter('MovementFilter', {
    kind: { kind: 'enum', indexed: true, type: MovementKind, description: 'Whether they joined, moved or left.' },
    at: { kind: 'instant', description: 'When they did.' },
    personId: { kind: 'id', type: 'Person', description: 'The person.' },
    fromDepartmentId: { kind: 'id', type: 'Department', description: 'The primary department before.' },
    toDepartmentId: { kind: 'id', type: 'Department', description: 'The primary department after.' },
  }),
})

listField(movements, 'movements', {
  description: 'Who joined, moved or left, the latest first.',
})
