import { randomBytes } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { born, taken } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { recordConsent } from '../consent/index.ts'
import { assertSecrets, type EnteredSecret, storeSecrets } from '../credentials/index.ts'
import { ownIdsSource } from './ids-source.ts'
import { acceptConfig, acceptProvider, acceptStreams, assertScheduleOf, madeWith } from './settings.ts'

interface NewIntegration {
  readonly connector?: string | null | undefined
  readonly notifier?: string | null | undefined
  readonly personId?: string | null | undefined
  readonly name: string
  readonly config: Json
  readonly streams?: readonly string[] | null | undefined
  readonly idsOf?: string | null | undefined
  readonly schedule?: string | null | undefined
  readonly secrets?: readonly EnteredSecret[] | null | undefined
}

/**
 * Configures a connector or notifier. Whoever does agrees to what its plugin asks for. Secrets may follow later.
 * @throws InvalidInputError for an unknown connector, settings or secrets that it refuses, or no schedule; ConflictError
 * NAME_TAKEN, CONSENT_REQUIRED.
 */
export async function createIntegration(
  ctx: Context,
  { name, personId = null, config, schedule, secrets, streams, idsOf, ...named }: NewIntegration,
): Promise<Integration> {
  const made = madeWith(named)
  const provider = await acceptProvider(ctx, made)
  if (schedule) await assertScheduleOf(ctx, made, schedule)
  assertSecrets(provider, secrets ?? [], ['input', 'secrets'])
  const settings = {
    ...made,
    name,
    streams: await acceptStreams(ctx, made, streams ?? []),
    config: (await acceptConfig(ctx, made, config)) as object,
  }
  await recordConsent(ctx, provider.plugin)
  const birth = born(ctx)
  const integration = await ctx.db.integration
    .create({
      data: {
        ...birth,
        ...settings,
        personId,
        idsOf: idsOf ?? (await ownIdsSource(ctx, { id: birth.id, ...settings })),
        schedule: schedule || null,
        // 128 bits that nobody guesses: they are all that leads to the integration.
        webhookCode: provider.webhook ? randomBytes(16).toString('base64url') : null,
        updatedAt: birth.createdAt,
      },
    })
    .catch(nameTaken(name))
  await storeSecrets(ctx, integration, { provider, secrets: secrets ?? [] })
  await emit(ctx, 'integration.created', {
    subjectType: 'Integration',
    subjectId: integration.id,
    data: { connector: made.connector },
  })
  return integration
}

/** For the `catch` of a write of this name. */
export const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', `There is an integration "${name}" already: choose another name.`, ['input', 'name'])
