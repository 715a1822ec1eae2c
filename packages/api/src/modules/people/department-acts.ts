import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import {
  archiveDepartment,
  createDepartment,
  mergeDepartment,
  renameDepartment,
  restoreDepartment,
} from './change-department.ts'
import { Department } from './department-schema.ts'

const NAME = 'Name, unique in the organisation in whatever case it is written, at most 200 characters.'

const DepartmentCreateInput = builder.inputType('DepartmentCreateInput', {
  description: 'A new department.',
  fields: (t) => ({ name: t.string({ required: true, description: NAME }) }),
})

defineAct('departmentCreate', {
  description: 'Makes a department.',
  type: Department,
  args: (arg) => ({ input: arg({ type: DepartmentCreateInput, required: true, description: 'The department.' }) }),
  act: (ctx, { input }) => createDepartment(ctx, input),
})

const DepartmentUpdateInput = builder.inputType('DepartmentUpdateInput', {
  description: 'What changes of a department.',
  fields: (t) => ({ name: t.string({ required: true, description: NAME }) }),
})

defineAct('departmentUpdate', {
  description:
    'Renames a department. Its former name goes on leading to it: an import that still writes it makes no second one.',
  type: Department,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The department.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    input: arg({ type: DepartmentUpdateInput, required: true, description: 'What changes.' }),
  }),
  act: (ctx, args) => renameDepartment(ctx, args),
})

defineAct('departmentMerge', {
  description:
    'Makes a department a part of another one, which is answered: its people, campaigns and names become the other’s.',
  type: Department,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The department that becomes a part.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    intoId: arg.id({ required: true, description: 'The department that it becomes a part of.' }),
  }),
  act: (ctx, args) => mergeDepartment(ctx, args),
})

const moves = {
  departmentArchive: [archiveDepartment, 'Takes a department out of lists. Who belongs to it still does.'],
  departmentRestore: [restoreDepartment, 'Lists an archived department again.'],
} as const

for (const [name, [act, description]] of Object.entries(moves)) {
  defineAct(name, {
    description,
    type: Department,
    args: (arg) => ({
      id: arg.id({ required: true, description: 'The department.' }),
      expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    }),
    act: (ctx, args) => act(ctx, args),
  })
}
