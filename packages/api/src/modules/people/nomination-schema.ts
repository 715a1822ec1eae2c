import { builder } from '../../core/builder.ts'
import { byReach } from '../../core/row-reach.ts'
import { readablePersonById } from './loaders.ts'
import { Person } from './person-schema.ts'

export const Nomination = builder.prismaNode('Nomination', {
  description: 'A statement by one person that another has expertise, empathy or another quality.',
  id: { resolve: (nomination) => nomination.id, description: 'Global id.' },
  // Only the nominator and those who manage nominations can see who made it.
  findUnique: byReach,
  nullable: true,
  fields: (t) => ({
    dimension: t.exposeString('dimension', {
      description: 'The key of the quality that the person was nominated for, such as `expertise`.',
    }),
    nominee: t.field({
      type: Person,
      nullable: true,
      description: 'The person who was nominated. Null when the token may not read them.',
      extensions: { columns: ['nomineeId'] },
      resolve: (nomination, _args, ctx, info) => readablePersonById(ctx, nomination.nomineeId, info),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the nomination was last recorded.' }),
  }),
})
