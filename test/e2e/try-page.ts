import { claimRun, storePage } from '@portevoix/api/modules/integrations/sync-run.ts'
import type { startScriptedWorld } from './scripted-source.ts'

class Undone extends Error {}

/** Stores one page as a worker does, in one transaction, and undoes it, so that no work follows it in the background. */
export async function tryPage(
  { within }: Pick<Awaited<ReturnType<typeof startScriptedWorld>>, 'within'>,
  integrationId: string,
  stream: string,
  upserts: readonly object[],
): Promise<void> {
  const tried = within(async (ctx) => {
    const { id } = await ctx.db.syncRun.create({ data: { id: ctx.newId(), integrationId, stream } })
    const claim = await claimRun(ctx, id)
    if (!claim) throw new Error('not claimed')
    const page = {
      upserts: [...upserts],
      deletes: [],
      state: null,
      stateVersion: 1,
      skipped: [],
      complete: false,
      collected: [],
    }
    const activity = { lines: [], usage: { requests: 0, quotaUnits: 0 } }
    await storePage(ctx, claim, { page: page as never, snapshot: false, byAbsence: false, activity })
    throw new Undone()
  })
  await tried.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
}
