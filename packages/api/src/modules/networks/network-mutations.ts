import type { Network } from '../../generated/prisma/client.ts'
import { mutation, purged, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'

/** Locked, so that no ties are added meanwhile. */
const NETWORK = thing('Network', 'The network.', async (ctx, id) => {
  const [network] = await ctx.db.$queryRaw<Network[]>`SELECT * FROM "Network" WHERE id = ${id}::uuid FOR UPDATE`
  return network ?? null
})

const PURGED = purged('Network')

export const purgeNetwork = mutation('networkPurge', {
  does: 'Permanently deletes a network with its ties and measures. People stay.',
  needs: 'network:write',
  on: NETWORK,
  gives: PURGED.payload,
  tells: ['network.purged'],
  act: async (ctx, { thing: { id, kind } }) => {
    await ctx.db.networkMeasure.deleteMany({ where: { kind } })
    await ctx.db.tie.deleteMany({ where: { kind } })
    await ctx.db.network.deleteMany({ where: { id } })
    await emit(ctx, 'network.purged', { subjectType: 'Network', subjectId: id })
    return PURGED.of(id)
  },
})
