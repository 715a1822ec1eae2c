import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { Integration, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { IntegrationCreateInput } from './input.ts'
import { timeZoneOf } from './loaders.ts'
import { assertSchedule } from './schedule.ts'
import { acceptConfig, requireConnector } from './settings.ts'

/**
 * Configures a connector.
 * @throws InvalidInputError for an unknown connector, settings that it refuses, or no schedule; ConflictError
 * NAME_TAKEN.
 */
export async function createIntegration(ctx: Context, input: unknown): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const { connector, name, config, schedule } = parseInput(IntegrationCreateInput, input)
  await requireConnector(ctx, connector)
  if (schedule) assertSchedule(schedule, await timeZoneOf(ctx), ctx.now())
  const accepted = await acceptConfig(ctx, connector, config)
  const now = ctx.now()
  const integration = await ctx.db.integration
    .create({
      data: {
        id: ctx.newId(),
        connector,
        name,
        config: accepted as Prisma.InputJsonValue,
        schedule: schedule || null,
        createdAt: now,
        updatedAt: now,
      },
    })
    .catch((error: unknown) => {
      throw nameTaken(error, name)
    })
  await emit(ctx, 'integration.created', { subjectType: 'Integration', subjectId: integration.id, data: { connector } })
  return integration
}

/** What a failed write means, where it means that the name is in use; the failure itself otherwise. */
export function nameTaken(error: unknown, name: string): unknown {
  if (violatedUniqueConstraint(error) === null) return error
  return new ConflictError(`There is an integration "${name}" already: choose another name.`, null, 'NAME_TAKEN', [
    'input',
    'name',
  ])
}
