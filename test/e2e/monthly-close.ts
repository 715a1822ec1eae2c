import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { closeLastMonth } from '@portevoix/api/platform/small-groups/index.ts'
import { CLOSERS } from '@portevoix/api/schema.ts'
import type { World } from '../harness.ts'

/** Closes the month before now of an organisation at once, as a worker does within minutes. */
export async function closeMonth(world: World, organizationId = world.organization.id): Promise<void> {
  await inJob(world.server.environment, { organizationId, accountId: null }, (ctx) => closeLastMonth(ctx, CLOSERS))
}

/** Makes all nominations of an organisation of two months ago, and closes the last month. */
export async function closeAllNominations(world: World, organizationId = world.organization.id): Promise<void> {
  const saidAt = new Date(Date.now() - 62 * 86_400_000)
  await world.server.environment.database.inOrganization(organizationId, async (db) => {
    await db.nomination.updateMany({ data: { saidAt } })
    await db.monthlyClose.deleteMany()
  })
  await closeMonth(world, organizationId)
}
