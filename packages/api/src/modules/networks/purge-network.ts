import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import type { Network } from '../../generated/prisma/client.ts'
import { declareErasure, noteErased } from '../../platform/erasures/index.ts'
import { emit } from '../../platform/events/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import { tiesChanged } from './request-measures.ts'

/** A network by its id, locked, so that no ties are added meanwhile. */
export async function lockNetworkById(ctx: Context, id: string): Promise<Network | null> {
  const [network] = await ctx.db.$queryRaw<
    Network[]
  >`SELECT ${everyColumn('Network')} FROM "Network" t WHERE id = ${id}::uuid FOR UPDATE`
  return network ?? null
}

/** Deletes a locked network with its ties and measures, for good. */
export async function purgeNetworkRows(ctx: Context, { id, kind }: Network): Promise<void> {
  await ctx.db.networkMeasure.deleteMany({ where: { kind } })
  await ctx.db.tie.deleteMany({ where: { kind } })
  await ctx.db.network.deleteMany({ where: { id } })
  await noteErased(ctx, 'Network', [{ id }])
  await emit(ctx, 'network.purged', { subjectType: 'Network', subjectId: id })
}

declareErasure({
  type: 'Network',
  table: 'Network',
  repeat: async (environment, { organizationId, ids }) => {
    for (const id of ids) {
      await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
        const network = await lockNetworkById(ctx, id)
        if (network) await purgeNetworkRows(ctx, network)
      })
    }
  },
})

declareErasure({
  type: 'Tie',
  table: 'Tie',
  repeat: (environment, { organizationId, ids }) =>
    inJob(environment, { organizationId, accountId: null }, async (ctx) => {
      const where = { id: { in: [...ids] } }
      const ties = await ctx.db.tie.findMany({ where, select: { kind: true } })
      await ctx.db.tie.deleteMany({ where })
      await tiesChanged(ctx, [...new Set(ties.map(({ kind }) => kind))])
    }),
})
