import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import { saying } from '../../core/parse.ts'
import type { Integration as IntegrationRow } from '../../generated/prisma/client.ts'
import {
  change,
  changes,
  deleted,
  flagOr,
  idOf,
  input,
  json,
  line,
  listOf,
  mutation,
  optional,
  part,
  text,
  thing,
  twoStepMutation,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { MetricSourceInput } from '../metrics/index.ts'
import { askSource } from './check-integration.ts'
import { IntegrationCheckResult } from './check-schema.ts'
import { askToCreate, createIntegration } from './create-integration.ts'
import { deleteIntegration } from './delete-integration.ts'
import { SCHEDULE_FORM } from './schedule.ts'
import { Integration } from './schema.ts'
import { IntegrationSecretInput } from './secret-mutations.ts'
import { lockIntegration } from './start-sync.ts'
import { texts } from './texts.ts'
import { askToUpdate, updateIntegration } from './update-integration.ts'

const INTEGRATION = thing('Integration', 'The integration.')

const facts = {
  name: line('Name of the integration, for the team'),
  config: json('All settings, valid for its `configSchema`. Do not put secrets here.'),
  streams: optional(
    listOf(text('Its name.', z.string().max(64)), 'Names of the streams to read, such as `content`. Default: all.', {
      most: 20,
    }),
  ),
  schedule: optional(
    text(
      `${SCHEDULE_FORM}; in the organisation’s time zone (see \`schedulePreview\`). Without a schedule it runs on demand only.`,
      z
        .string()
        .trim()
        .max(200, saying(texts('schedule-too-long'))),
    ),
  ),
}
const idsOf = (description: string) =>
  optional(
    text(
      `Key of the source whose ids identify people in its records, such as \`directory\`; \`mail\` when mail addresses are the ids. ${description}`,
      SourceKey,
    ),
  )
const secrets = listOf(
  part(IntegrationSecretInput, 'One secret.'),
  'Secrets to set. Others stay as they are. The API never returns their values.',
  { most: 50 },
)

twoStepMutation('integrationCreate', {
  does: 'Configures a connector or a notifier, and thereby agrees to the permissions of its plugin: see `plugins { permissions }`. Nothing is read until `integrationSync` or the schedule.',
  needs: 'integration:write',
  gives: Integration,
  input: input(
    'IntegrationCreateInput',
    'A connector or a notifier to configure: exactly one of the two.',
    {
      connector: optional(text('Key of the connector, such as `feed`: see `connectors`.', z.string())),
      notifier: optional(text('Key of the notifier, such as `mail`: see `notifiers`.', z.string())),
      personId: optional(
        idOf(
          'Person',
          'Whose account it speaks for: their own shares are published by it, and nobody else’s. The organisation’s own when left out.',
        ),
      ),
      ...facts,
      idsOf: idsOf(
        'When left out: the leading directory, and a source of its own, named after it, for one that brings people where another integration does already.',
      ),
      secrets: optional(secrets),
      metrics: optional(
        part(
          MetricSourceInput,
          'What its facts come from, for a connector that brings some; a group of its own, of rank API, when left out.',
        ),
      ),
    },
    ({ notifier, metrics }) => (notifier && metrics ? [{ path: ['metrics'], message: texts('no-facts') }] : []),
  ),
  restates: true,
  tells: ['integration.created', 'plugin.consented'],
  errors: [ConflictError],
  ask: (ctx, { input }) => askToCreate(ctx, input),
  act: (ctx, { input, answer }) => createIntegration(ctx, input, answer),
})

twoStepMutation('integrationUpdate', {
  does: 'Changes name, settings, secrets, streams or schedule. New settings or secrets make a failing integration active again.',
  needs: 'integration:write',
  on: INTEGRATION,
  gives: Integration,
  input: changes('IntegrationUpdateInput', 'Changes of an integration. A field that is left out keeps its value.', {
    ...facts,
    idsOf: idsOf('Null for the leading directory. A change makes it read all people again.'),
    secrets,
  }),
  tells: ['integration.updated', 'plugin.consented'],
  ask: (ctx, { thing: integration, input }) => askToUpdate(ctx, integration, input),
  act: (ctx, { thing: integration, input, answer }) => updateIntegration(ctx, integration, input, answer),
})

mutation('integrationPause', {
  does: 'Pauses an integration: its schedule stops and syncs are refused until it is resumed. A run in progress continues to its end.',
  needs: 'integration:write',
  on: INTEGRATION,
  gives: Integration,
  tells: ['integration.paused'],
  act: (ctx, { thing: integration }) => setStatus(ctx, integration, 'PAUSED'),
})

mutation('integrationResume', {
  does: 'Resumes an integration. Scheduled runs that were missed are made up for once.',
  needs: 'integration:write',
  on: INTEGRATION,
  gives: Integration,
  tells: ['integration.resumed'],
  act: (ctx, { thing: integration }) => setStatus(ctx, integration, 'ACTIVE'),
})

/** Resuming also clears the status FAILING. */
async function setStatus(
  ctx: Context,
  integration: IntegrationRow,
  status: 'ACTIVE' | 'PAUSED',
): Promise<IntegrationRow> {
  const { row, fields } = await change(ctx, 'Integration', integration, { to: { status } })
  if (fields.length === 0) return row
  const event = status === 'PAUSED' ? 'integration.paused' : 'integration.resumed'
  await emit(ctx, event, { subjectType: 'Integration', subjectId: row.id })
  return row
}

twoStepMutation('integrationCheck', {
  does: 'Checks settings and credentials with one cheap call to the source.',
  needs: 'integration:write',
  on: INTEGRATION,
  gives: IntegrationCheckResult,
  tells: [],
  ask: (ctx, { thing: integration }) => askSource(ctx, integration),
  onlyTells: true,
  act: async (_ctx, { answer }) => answer,
})

const DELETED = deleted<{ done: boolean }>('Integration')
builder.objectField(DELETED.payload, 'done', (t) =>
  t.exposeBoolean('done', {
    description: 'Whether it is already deleted; false when a job still removes its data.',
  }),
)

mutation('integrationDelete', {
  does: 'Deletes an integration with its runs. Its data stays, and content and mentions lose their source, unless `withData` is true. Refused when posts were published through it.',
  needs: 'integration:write',
  on: thing('Integration', 'The integration.', lockIntegration),
  input: input('IntegrationDeleteInput', 'What to delete with an integration.', {
    withData: flagOr(
      false,
      'Whether to remove its data too. Large amounts are removed after the response, and the integration is paused until then. These stay: content that was shared, is in a campaign or has facts from elsewhere (withdrawn); mentions that another integration has read; ties from before it, or that another source reports; people whom it did not create, or whom an account, an ambassador, ties, nominations, consents, mentions, another source or an objection to scoring needs.',
    ),
  }),
  gives: DELETED.payload,
  restates: true,
  tells: [
    'integration.deleted',
    'content.deleted',
    'content.withdrawn',
    'mention.deleted',
    'metrics.withdrawn',
    'network.changed',
    'notice-rule.deleted',
    'notice-rule.updated',
    'person.purged',
  ],
  act: async (ctx, { thing: integration, input: { withData } }) => ({
    ...DELETED.of(integration.id),
    ...(await deleteIntegration(ctx, integration, withData)),
  }),
})
