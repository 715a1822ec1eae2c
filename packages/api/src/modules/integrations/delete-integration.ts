import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requireIntegration } from './loaders.ts'

/**
 * Takes away an integration that never brought anything, with its runs.
 * @throws NotFoundError; ConflictError INTEGRATION_IN_USE where content came from it.
 */
export async function deleteIntegration(ctx: Context, args: { id: string }): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const integration = await requireIntegration(ctx, args.id)
  // Locked, so that no page of a run under way comes between the question and the deletion.
  await ctx.db.$queryRaw`SELECT 1 FROM "Integration" WHERE id = ${integration.id}::uuid FOR UPDATE`
  const content = await ctx.db.content.findFirst({ where: { integrationId: integration.id }, select: { id: true } })
  if (content) {
    throw new ConflictError(
      'Content came from it, which has to keep its source: pause it instead.',
      integration.version,
      'INTEGRATION_IN_USE',
      ['id'],
    )
  }
  await ctx.db.integration.deleteMany({ where: { id: integration.id } })
  await emit(ctx, 'integration.deleted', { subjectType: 'Integration', subjectId: integration.id })
  return integration
}
