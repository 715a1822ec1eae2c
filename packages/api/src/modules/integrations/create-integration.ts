import { randomBytes } from 'node:crypto'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, violatedUniqueConstraint } from '../../core/errors.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import type { Integration, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requirePerson } from '../people/index.ts'
import { recordConsent } from './consent/index.ts'
import { assertSecrets, storeSecrets } from './credentials/index.ts'
import { ownIdsSource } from './ids-source.ts'
import { IntegrationCreateInput } from './input.ts'
import { assertSchedule } from './schedule.ts'
import { acceptConfig, acceptProvider, acceptStreams, madeWith } from './settings.ts'

/**
 * Configures a connector or notifier. Whoever does agrees to what its plugin asks for. Secrets may follow later.
 * @throws InvalidInputError for an unknown connector, settings or secrets that it refuses, or no schedule; ConflictError
 * NAME_TAKEN, CONSENT_REQUIRED; NotFoundError for a person that is not there.
 */
export async function createIntegration(ctx: Context, input: unknown): Promise<Integration> {
  assertCan(ctx, 'integration:write')
  const { name, personId, config, schedule, secrets, streams, idsOf, ...named } = parseInput(
    IntegrationCreateInput,
    input,
  )
  const made = madeWith(named)
  const provider = await acceptProvider(ctx, made)
  if (schedule && made.kind === 'NOTIFIER') {
    throw new InvalidInputError('A notifier reads nothing, so it has no schedule.', ['input', 'schedule'])
  }
  if (schedule) assertSchedule(schedule, await organizationTimeZone(ctx), ctx.now())
  assertSecrets(provider, secrets ?? [], ['input', 'secrets'])
  const chosen = await acceptStreams(ctx, made, streams ?? [])
  const accepted = await acceptConfig(ctx, made, config)
  await recordConsent(ctx, provider.plugin)
  const person = personId ? await requirePerson(ctx, personId, 'input.personId') : null
  const id = ctx.newId()
  const reads = { id, ...made, name, config: accepted as Prisma.JsonValue, streams: chosen }
  const now = ctx.now()
  const integration = await ctx.db.integration
    .create({
      data: {
        id,
        ...made,
        name,
        personId: person?.id ?? null,
        config: accepted as Prisma.InputJsonValue,
        streams: chosen,
        idsOf: idsOf ?? (await ownIdsSource(ctx, reads)),
        schedule: schedule || null,
        // 128 bits that nobody guesses: they are all that leads to the integration.
        webhookCode: provider.webhook ? randomBytes(16).toString('base64url') : null,
        createdAt: now,
        updatedAt: now,
      },
    })
    .catch((error: unknown) => {
      throw nameTaken(error, name)
    })
  await storeSecrets(ctx, integration, { provider, secrets: secrets ?? [] })
  await emit(ctx, 'integration.created', {
    subjectType: 'Integration',
    subjectId: integration.id,
    data: { connector: made.connector },
  })
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
