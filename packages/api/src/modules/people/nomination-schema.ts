import { builder } from '../../core/builder.ts'
import { byReach } from '../../core/row-reach.ts'
import { readablePersonById } from './loaders.ts'
import { Person } from './person-schema.ts'

export const Nomination = builder.prismaNode('Nomination', {
  description: 'One person says of another: this one knows, listens, is fair.',
  id: { resolve: (nomination) => nomination.id, description: 'Global id.' },
  // Only the nominator and those who manage nominations can see who made it.
  findUnique: byReach,
  nullable: true,
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'Key of what they were named for, such as `expertise`.' }),
    nominee: t.field({
      type: Person,
      nullable: true,
      description: 'Who was named; null when this token may not read them.',
      extensions: { columns: ['nomineeId'] },
      resolve: (nomination, _args, ctx, info) => readablePersonById(ctx, nomination.nomineeId, info),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded, the last time.' }),
  }),
})
