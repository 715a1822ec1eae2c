import { randomBytes } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { born, taken } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import { type EnteredSecret, storeSecrets } from '../credentials/index.ts'
import type { SourceTraits } from '../metrics/index.ts'
import { recordConsent } from '../plugin-consent/index.ts'
import { stateFactsSource } from '../streams/index.ts'
import { ownIdsSource } from './ids-source.ts'
import { type AcceptedSettings, assertScheduleOf, checkEnteredSettings, providerRefOf } from './settings.ts'
import { texts } from './texts.ts'

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
  readonly metrics?: SourceTraits | null | undefined
}

/**
 * Prepares the question to the plugin about the settings.
 * @throws InvalidInputError for an unknown connector or an invalid schedule.
 */
export async function askToCreate(ctx: Context, input: NewIntegration): Promise<Question<AcceptedSettings>> {
  const made = providerRefOf(input)
  if (input.schedule) await assertScheduleOf(ctx, made, input.schedule)
  return () => checkEnteredSettings(ctx, made, input)
}

/**
 * Configures a connector or notifier. The actor thereby agrees to the permissions of its plugin. Secrets may be set
 * later.
 * @param answer of the plugin, from `askToCreate`.
 * @throws ConflictError NAME_TAKEN, CONSENT_REQUIRED.
 */
export async function createIntegration(
  ctx: Context,
  { name, personId = null, schedule, secrets, idsOf, metrics, ...named }: NewIntegration,
  { provider, config, streams = [] }: AcceptedSettings,
): Promise<Integration> {
  const made = providerRefOf(named)
  const settings = { ...made, name, streams, config: config as object }
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
        // 128 random bits, because the code alone gives access to the webhook.
        webhookCode: provider.webhook ? randomBytes(16).toString('base64url') : null,
        updatedAt: birth.createdAt,
      },
    })
    .catch(nameTaken(name))
  await storeSecrets(ctx, integration, { provider, secrets: secrets ?? [] })
  if (metrics) await stateFactsSource(ctx, integration.id, metrics)
  await emit(ctx, 'integration.created', {
    subjectType: 'Integration',
    subjectId: integration.id,
    data: { connector: made.connector },
  })
  return integration
}

/** Handler for the unique constraint of the name. */
export const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', texts('name-taken', { name: name ?? '' }), ['input', 'name'])
