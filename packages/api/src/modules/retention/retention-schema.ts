import { builder } from '../../core/builder.ts'
import { daysOf, type RetentionClass, reasonOf, retentionClasses, termsOf } from '../../platform/retention/index.ts'
import { Organization } from '../organizations/index.ts'

export interface Term {
  readonly of: RetentionClass
  readonly days: number
}

export const RetentionTerm = builder.objectRef<Term>('RetentionTerm').implement({
  description: 'How long the organisation keeps a class of data. What is older is deleted within the hour.',
  fields: (t) => ({
    class: t.string({ description: 'Key of the class, such as `audit-log`.', resolve: ({ of }) => of.class }),
    days: t.exposeInt('days', { description: 'Days for which it is kept.' }),
    reason: t.string({
      description: 'What the class is, and why it is kept for the default term, in the language of the answer.',
      resolve: ({ of }, _args, { language }) => reasonOf(of).in(language),
    }),
    defaultDays: t.int({
      description: 'Days for which it is kept unless the organisation sets others.',
      resolve: ({ of }) => of.defaultDays,
    }),
    leastDays: t.int({ description: 'The fewest days that can be set.', resolve: ({ of }) => of.leastDays }),
    mostDays: t.int({ description: 'The most days that can be set.', resolve: ({ of }) => of.mostDays }),
  }),
})

builder.objectField(Organization, 'retention', (t) =>
  t.field({
    type: [RetentionTerm],
    description: 'How long each class of data is kept, by key of the class.',
    complexity: { field: 1, multiplier: 3 },
    extensions: { columns: [] },
    resolve: async (_organization, _args, ctx) => {
      const terms = await termsOf(ctx.db)
      return retentionClasses().map((of): Term => ({ of, days: daysOf(of, terms) }))
    },
  }),
)
