import { randomBytes } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { born, taken } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import { recordConsent } from '../consent/index.ts'
import { type EnteredSecret, storeSecrets } from '../credentials/index.ts'
import type { SourceTraits } from '../metrics/index.ts'
import { stateFactsSource } from '../streams/index.ts'
import { ownIdsSource } from './ids-source.ts'
import { type AcceptedSettings, acceptEntered, assertScheduleOf, madeWith } from './settings.ts'

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

/** Prepares to ask the plugin what it says to the settings. @throws InvalidInputError for what names no connector or is no schedule. */
export async function askToCreate(ctx: Context, input: NewIntegration): Promise<Question<AcceptedSettings>> {
  const made = madeWith(input)
  if (input.schedule) await assertScheduleOf(ctx, made, input.schedule)
  return () => acceptEntered(ctx, made, input)
}

/**
 * Configures a connector or notifier. Whoever does agrees to what its plugin asks for. Secrets may follow later.
 * @param answer of the plugin, by `askToCreate`.
 * @throws ConflictError NAME_TAKEN, CONSENT_REQUIRED.
 */
export async function createIntegration(
  ctx: Context,
  { name, personId = null, schedule, secrets, idsOf, metrics, ...named }: NewIntegration,
  { provider, config, streams = [] }: AcceptedSettings,
): Promise<Integration> {
  const made = madeWith(named)
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
        // 128 bits that nobody guesses: they are all that leads to the integration.
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

/** For the `catch` of a write of this name. */
export const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', `There is an integration "${name}" already: choose another name.`, ['input', 'name'])
