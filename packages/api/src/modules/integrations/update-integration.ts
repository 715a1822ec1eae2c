import type { Json } from '@portevoix/sdk/plugin'
import { assertVersion, changedMeanwhile, changesNothing, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import type { Integration, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { recordConsent } from './consent/index.ts'
import { nameTaken } from './create-integration.ts'
import { assertSecrets, narrowSeals, storeSecrets } from './credentials/index.ts'
import { bringsPeople, ownIdsSource } from './ids-source.ts'
import { IntegrationUpdateInput } from './input.ts'
import { requireIntegration } from './loaders.ts'
import { forgetRead } from './reset-stream.ts'
import { assertSchedule } from './schedule.ts'
import { acceptConfig, acceptProvider, acceptStreams } from './settings.ts'

/**
 * Changes name, settings, secrets, streams or schedule. New settings or secrets make a failing integration active again.
 * Secrets stay sealed to the hosts that they were entered for: one that is not entered anew goes to no host that is added.
 * @throws NotFoundError, InvalidInputError; ConflictError VERSION_CONFLICT, NAME_TAKEN or CONSENT_REQUIRED.
 */
export async function updateIntegration(
  ctx: Context,
  args: { id: string; input: unknown; expectedVersion?: number | null },
): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const changes = parseInput(IntegrationUpdateInput, args.input)
  const integration = await requireIntegration(ctx, args.id)
  assertVersion(integration, args.expectedVersion)
  if (changesNothing(changes)) return integration
  const { name, config, schedule, secrets, streams, idsOf } = changes
  const data: Prisma.IntegrationUpdateManyMutationInput = {}
  if (name) data.name = name
  if (streams) data.streams = await acceptStreams(ctx, integration, streams)
  if (schedule !== undefined) {
    if (schedule && integration.kind === 'NOTIFIER') {
      throw new InvalidInputError('A notifier reads nothing, so it has no schedule.', ['input', 'schedule'])
    }
    if (schedule) assertSchedule(schedule, await organizationTimeZone(ctx), ctx.now())
    data.schedule = schedule || null
  }
  if (config !== undefined || secrets) {
    const provider = await acceptProvider(ctx, integration)
    assertSecrets(provider, secrets ?? [], ['input', 'secrets'])
    const accepted = config === undefined ? (integration.config as Json) : await acceptConfig(ctx, integration, config)
    if (config !== undefined) data.config = accepted as Prisma.InputJsonValue
    await recordConsent(ctx, provider.plugin)
    if (integration.status === 'FAILING') data.status = 'ACTIVE'
    // Before the integration itself, in the order in which a renewal holds the two.
    await narrowSeals(ctx, integration, { provider, config: accepted })
    await storeSecrets(ctx, { id: integration.id, config: accepted }, { provider, secrets: secrets ?? [] })
  }
  if (idsOf !== undefined && idsOf !== integration.idsOf) {
    data.idsOf = idsOf
    await forgetRead(ctx, integration.id, 'people')
  } else if (integration.idsOf === null && !(await bringsPeople(ctx, integration))) {
    const reads = { ...integration, config: (data.config ?? integration.config) as Prisma.JsonValue }
    data.idsOf = await ownIdsSource(ctx, { ...reads, streams: (data.streams as string[]) ?? integration.streams })
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

type ChangeEvent = 'integration.updated' | 'integration.paused' | 'integration.resumed'

async function setStatus(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
  status: 'ACTIVE' | 'PAUSED',
  event: ChangeEvent,
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
  event: ChangeEvent,
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
