import { claimRun, storePage } from '@portevoix/api/modules/integrations/sync-run.ts'
import type { startToldWorld } from './told-source.ts'

/** Stores one page as a worker does, in one transaction. */
export async function storePageOnce(
  { within }: Pick<Awaited<ReturnType<typeof startToldWorld>>, 'within'>,
  integrationId: string,
  stream: string,
  upserts: readonly object[],
): Promise<void> {
  await within(async (ctx) => {
    const { id } = await ctx.db.syncRun.create({ data: { id: ctx.newId(), integrationId, stream } })
    const claim = await claimRun(ctx, id)
    if (!claim) throw new Error('not claimed')
    const page = { upserts: [...upserts], deletes: [], state: null, stateVersion: 1, skipped: [], complete: false }
    const meanwhile = { lines: [], usage: { requests: 0, quotaUnits: 0 } }
    await storePage(ctx, claim, { page: page as never, byAbsence: false, meanwhile })
  })
}
