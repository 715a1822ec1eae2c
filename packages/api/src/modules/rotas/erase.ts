import { beforeErasure } from '../people/index.ts'

// The place stays, so that the turns of the others do.
beforeErasure(async (ctx, personIds) => {
  await ctx.db.rotaMember.updateMany({ where: { personId: { in: [...personIds] } }, data: { personId: null } })
})
