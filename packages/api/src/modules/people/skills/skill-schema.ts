import { builder } from '../../../core/builder.ts'
import { defineLoader, manyForEach } from '../../../core/loaders.ts'
import { input, line, optional, whole } from '../../../platform/acts/index.ts'
import { mayRead } from '../../../platform/auth/index.ts'
import { Person } from '../person-schema.ts'

export const SkillInput = input('SkillInput', 'A skill of a person.', {
  name: line('The name; case and blanks make no difference to which skill it is'),
  level: optional(
    whole('How well they can do it, from 1 for a beginner to 5 for an expert; when left out, a known level stays', {
      least: 1,
      most: 5,
    }),
  ),
})

interface SkillRow {
  name: string
  level: number | null
}

const PersonSkill = builder.objectRef<SkillRow>('PersonSkill').implement({
  description: 'Something that a person can do.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name, as it was written.' }),
    level: t.exposeInt('level', {
      nullable: true,
      description: 'How well they can do it, from 1 for a beginner to 5 for an expert. Null when unknown.',
    }),
  }),
})

const skillsOfPerson = defineLoader<string, SkillRow[]>(async (ctx, personIds) => {
  const rows = await ctx.db.personSkill.findMany({
    where: { personId: { in: [...personIds] } },
    orderBy: [{ key: 'asc' }],
  })
  return manyForEach(personIds, rows, (row) => row.personId)
})

builder.objectField(Person, 'skills', (t) =>
  t.field({
    type: [PersonSkill],
    description: 'What they can do, ordered by name. Empty when the token may not read the person.',
    complexity: { field: 1, multiplier: 3 },
    extensions: { columns: ['id'] },
    resolve: async ({ id }, _args, ctx) =>
      (await mayRead(ctx, 'Person', id)) ? ((await skillsOfPerson(ctx).load(id)) ?? []) : [],
  }),
)
