import { keepAncestors } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import type { World } from '../harness.ts'

/** What shares count for, of those that a test wrote into the tables itself: the API keeps it where it makes a share. */
export async function keepAncestorsOfShares(world: World, shareIds: readonly string[]): Promise<void> {
  const scope = { organizationId: world.organization.id, accountId: null }
  await inJob(world.server.environment, scope, (ctx) =>
    keepAncestors(
      ctx,
      shareIds.map((id) => ({ type: 'SHARE', id })),
    ),
  )
}
