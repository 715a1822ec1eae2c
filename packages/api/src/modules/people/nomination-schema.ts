import { defineAct } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { can } from '../../platform/auth/index.ts'
import { createNomination, withdrawNomination } from './nominations.ts'
import { Person } from './person-schema.ts'
import { readablePersonById } from './visibility.ts'

const Nomination = builder.prismaNode('Nomination', {
  description: 'One person says of another: this one knows, listens, is fair.',
  id: { resolve: (nomination) => nomination.id, description: 'Global id.' },
  // Who said it stays between them and those who manage nominations.
  findUnique: (id, ctx) => ({
    organizationId_id: { organizationId: ctx.organizationId, id },
    ...(can(ctx, 'nomination:write') === 'any'
      ? {}
      : { nominatorId: { in: can(ctx, 'nomination:write') && ctx.actor.personId ? [ctx.actor.personId] : [] } }),
  }),
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

const NominationCreateInput = builder.inputType('NominationCreateInput', {
  description: 'One person names another.',
  fields: (t) => ({
    nomineeId: t.id({ required: true, description: 'Who is named; not oneself.' }),
    nominatorId: t.id({
      description: 'Who says it; the person behind the token when left out. Another only for those who manage people.',
    }),
    dimension: t.string({
      required: true,
      description: 'Key of what they are named for: `expertise`, `empathy`, `impartiality`, or one of your own.',
    }),
  }),
})

const NominationWithdrawPayload = builder.objectRef<{ withdrawnId: string }>('NominationWithdrawPayload').implement({
  description: 'Which nomination was taken back.',
  fields: (t) => ({ withdrawnId: t.exposeID('withdrawnId', { description: 'The global id that is no more.' }) }),
})

defineAct('nominationCreate', {
  description:
    'Records that one person names another for a dimension. No event and no entry of the audit log tells of it.',
  untold: true,
  type: Nomination,
  args: (arg) => ({ input: arg({ type: NominationCreateInput, required: true, description: 'The nomination.' }) }),
  act: (ctx, { input }) => createNomination(ctx, input),
})

defineAct('nominationWithdraw', {
  description: 'Takes a nomination back. No event and no entry of the audit log tells of it.',
  untold: true,
  type: NominationWithdrawPayload,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The nomination.' }) }),
  act: (ctx, args) => withdrawNomination(ctx, args),
})
