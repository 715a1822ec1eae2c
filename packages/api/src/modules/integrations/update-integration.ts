import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { change, differences } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import type { Question } from '../../platform/operations/index.ts'
import { type EnteredSecret, narrowSeals, storeSecrets } from '../credentials/index.ts'
import { recordConsent } from '../plugin-consent/index.ts'
import { nameTaken } from './create-integration.ts'
import { bringsPeople, ownIdsSource } from './ids-source.ts'
import { forgetRead } from './reset-stream.ts'
import { type AcceptedSettings, acceptStreams, assertScheduleOf, checkEnteredSettings } from './settings.ts'

/** Fields that are left out keep their values. */
interface IntegrationChanges {
  readonly name?: string | undefined
  readonly config?: Json | undefined
  readonly streams?: readonly string[] | null | undefined
  readonly idsOf?: string | null | undefined
  readonly schedule?: string | null | undefined
  readonly secrets?: readonly EnteredSecret[] | undefined
}

/** `provider` is null when neither settings nor secrets were sent. */
type AcceptedChanges = Omit<AcceptedSettings, 'provider'> & { readonly provider: AcceptedSettings['provider'] | null }

/**
 * Prepares the question to the plugin about the changes.
 * @throws InvalidInputError for an invalid schedule.
 */
export async function askToUpdate(
  ctx: Context,
  integration: Integration,
  { config, streams, schedule, secrets = [] }: IntegrationChanges,
): Promise<Question<AcceptedChanges>> {
  if (schedule) await assertScheduleOf(ctx, integration, schedule)
  return config === undefined && secrets.length === 0
    ? async () => ({ provider: null, config, streams: await acceptStreams(ctx, integration, streams) })
    : () => checkEnteredSettings(ctx, integration, { config, streams, secrets })
}

/**
 * Changes name, settings, secrets, streams or schedule. New settings or secrets make a failing integration active
 * again. Secrets stay sealed to the hosts that they were entered for: an added host receives a secret only after it was
 * entered again.
 * @param answer of the plugin, from `askToUpdate`.
 * @throws ConflictError VERSION_CONFLICT, NAME_TAKEN or CONSENT_REQUIRED.
 */
export async function updateIntegration(
  ctx: Context,
  integration: Integration,
  { name, idsOf, schedule, secrets = [] }: IntegrationChanges,
  { provider, config, streams }: AcceptedChanges,
): Promise<Integration> {
  const to = differences(integration, {
    name,
    config,
    streams,
    idsOf,
    schedule: schedule === undefined ? undefined : schedule || null,
  })
  const current = { ...integration, ...to } as Integration
  if (provider) await recordConsent(ctx, provider.plugin)
  const isConfigured = to.config !== undefined || secrets.length > 0
  if (provider && isConfigured) {
    // Before the integration itself: a renewal takes the two locks in this order.
    await narrowSeals(ctx, integration, { provider, config: current.config as Json })
    await storeSecrets(ctx, current, { provider, secrets })
  }
  if (to.idsOf !== undefined) await forgetRead(ctx, integration.id, 'people')
  else if (integration.idsOf === null && !(await bringsPeople(ctx, integration))) {
    to.idsOf = await ownIdsSource(ctx, current)
  }
  const { row, fields } = await change(ctx, 'Integration', integration, {
    to,
    also: secrets.length > 0 ? ['secrets'] : [],
    along: isConfigured && integration.status === 'FAILING' ? { status: 'ACTIVE' } : {},
    conflict: nameTaken(name),
  })
  if (fields.length > 0) {
    await emit(ctx, 'integration.updated', { subjectType: 'Integration', subjectId: row.id, data: { fields } })
  }
  return row
}
