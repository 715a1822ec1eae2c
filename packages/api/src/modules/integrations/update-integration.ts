import { assertVersion, changedMeanwhile, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import type { Integration, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { type EventType, emit } from '../../platform/events/index.ts'
import { nameTaken } from './create-integration.ts'
import { IntegrationUpdateInput } from './input.ts'
import { requireIntegration, timeZoneOf } from './loaders.ts'
import { assertSchedule } from './schedule.ts'
import { acceptConfig, requireConnector } from './settings.ts'

/**
 * Changes name, settings or schedule. New settings make a failing integration active again.
 * @throws NotFoundError, InvalidInputError; ConflictError VERSION_CONFLICT or NAME_TAKEN.
 */
export async function updateIntegration(
  ctx: Context,
  args: { id: string; input: unknown; expectedVersion?: number | null },
): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const { name, config, schedule } = parseInput(IntegrationUpdateInput, args.input)
  const integration = await requireIntegration(ctx, args.id)
  assertVersion(integration, args.expectedVersion)
  const data: Prisma.IntegrationUpdateManyMutationInput = {}
  if (name) data.name = name
  if (schedule !== undefined) {
    if (schedule) assertSchedule(schedule, await timeZoneOf(ctx), ctx.now())
    data.schedule = schedule || null
  }
  if (config !== undefined) {
    await requireConnector(ctx, integration.connector)
    data.config = (await acceptConfig(ctx, integration.connector, config)) as Prisma.InputJsonValue
    if (integration.status === 'FAILING') data.status = 'ACTIVE'
  }
  return await changeIntegration(ctx, integration, data, 'integration.updated')
}

/** Holds the schedule and refuses syncs until it is resumed. */
export async function pauseIntegration(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<Integration> {
  return await setStatus(ctx, args, 'PAUSED', 'integration.paused')
}

/** Takes up the schedule again; also for one that was failing. */
export async function resumeIntegration(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<Integration> {
  return await setStatus(ctx, args, 'ACTIVE', 'integration.resumed')
}

async function setStatus(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
  status: 'ACTIVE' | 'PAUSED',
  event: EventType,
): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const integration = await requireIntegration(ctx, args.id)
  assertVersion(integration, args.expectedVersion)
  if (integration.status === status) return integration
  return await changeIntegration(ctx, integration, { status }, event)
}

async function changeIntegration(
  ctx: Context,
  integration: Integration,
  data: Prisma.IntegrationUpdateManyMutationInput,
  event: EventType,
): Promise<Integration> {
  const [changed] = await ctx.db.integration
    .updateManyAndReturn({
      where: { id: integration.id, version: integration.version },
      data: { ...data, updatedAt: ctx.now(), version: { increment: 1 } },
    })
    .catch((error: unknown) => {
      throw nameTaken(error, String(data.name))
    })
  if (!changed) {
    throw changedMeanwhile()
  }
  await emit(ctx, event, { subjectType: 'Integration', subjectId: changed.id })
  return changed
}
