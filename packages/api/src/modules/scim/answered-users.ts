import { onDoubtAnswered } from '../people/index.ts'
import { isErased } from './user-row.ts'
import { applyAgain } from './users.ts'

/**
 * A user that waited is applied in the same transaction as the answer, since its directory sends it again only when
 * something changes there. Of somebody who was said to be another person than an erased one nothing was kept: their
 * user is gone, so that the directory makes it anew.
 */
onDoubtAnswered(async (ctx, { source, key, personId, rule, status }) => {
  const ofPerson = rule === 'OWNER_LEAVES' && personId !== null ? [{ personId }] : []
  for (const user of await ctx.db.scimUser.findMany({ where: { source, OR: [{ key }, ...ofPerson] } })) {
    if (!isErased(user)) await applyAgain(ctx, user)
    else if (status === 'SOMEBODY_ELSE') await ctx.db.scimUser.deleteMany({ where: { id: user.id } })
  }
})
