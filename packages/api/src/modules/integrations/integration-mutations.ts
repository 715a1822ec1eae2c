import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
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
import { askToUpdate, updateIntegration } from './update-integration.ts'

const INTEGRATION = thing('Integration', 'The integration.')

const facts = {
  name: line('Name of the source for the team'),
  config: json('All settings, as the `configSchema` of it says. Secrets do not belong here.'),
  streams: optional(
    listOf(
      text('Its name.', z.string().max(64)),
      'Names of the streams to read, such as `content`; all that it has where none is named.',
      { most: 20 },
    ),
  ),
  schedule: optional(
    text(
      `${SCHEDULE_FORM}; in the organisation’s time zone (see \`schedulePreview\`). On demand only without one.`,
      z.string().trim().max(200, 'A schedule has at most 200 characters.'),
    ),
  ),
}
const idsOf = (description: string) =>
  optional(
    text(
      `Key of the source whose ids its records name people by, such as \`directory\`; \`mail\` where their mail addresses are the ids. ${description}`,
      SourceKey,
    ),
  )
const secrets = listOf(
  part(IntegrationSecretInput, 'One of them.'),
  'Secrets to set; those that are not named stay as they are. No answer ever shows a value.',
  { most: 50 },
)

twoStepMutation('integrationCreate', {
  does: 'Configures a connector or a notifier, and by that agrees to what its plugin may reach: see `plugins { permissions }`. Nothing is read before `integrationSync` or the schedule.',
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
    ({ notifier, metrics }) =>
      notifier && metrics ? [{ path: ['metrics'], message: 'A notifier brings no facts: leave this out.' }] : [],
  ),
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
  input: changes('IntegrationUpdateInput', 'What changes of an integration; what is left out stays.', {
    ...facts,
    idsOf: idsOf('Those of the leading directory without one. Its people are read anew when it changes.'),
    secrets,
  }),
  tells: ['integration.updated', 'plugin.consented'],
  ask: (ctx, { thing: integration, input }) => askToUpdate(ctx, integration, input),
  act: (ctx, { thing: integration, input, answer }) => updateIntegration(ctx, integration, input, answer),
})

mutation('integrationPause', {
  does: 'Holds the schedule and refuses syncs until it is resumed. A run under way goes on to its end.',
  needs: 'integration:write',
  on: INTEGRATION,
  gives: Integration,
  tells: ['integration.paused'],
  act: (ctx, { thing: integration }) => setStatus(ctx, integration, 'PAUSED'),
})

mutation('integrationResume', {
  does: 'Takes up the schedule again; what came due meanwhile is made up for once.',
  needs: 'integration:write',
  on: INTEGRATION,
  gives: Integration,
  tells: ['integration.resumed'],
  act: (ctx, { thing: integration }) => setStatus(ctx, integration, 'ACTIVE'),
})

/** One that was failing is resumed too. */
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
  does: 'Tries settings and credentials with one cheap call to the source.',
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
    description: 'Whether it is gone already; false where there is so much to take back that a job goes on with it.',
  }),
)

mutation('integrationDelete', {
  does: 'Takes away an integration with its runs. What it brought stays, content and mentions without a source, unless `withData` says otherwise. Refused where posts were published through it.',
  needs: 'integration:write',
  on: thing('Integration', 'The integration.', lockIntegration),
  input: input('IntegrationDeleteInput', 'What goes with an integration.', {
    withData: flagOr(
      false,
      'Whether what it brought is taken back too; where that is much, it goes on after the answer, and the integration is paused until its end. Kept even so: content that was shared, is in a campaign or is measured by others, withdrawn; mentions that another integration has seen; ties that stood before it or that another source tells of; people whom it did not bring, or whom an account, an ambassador, ties, nominations, consents, mentions, another source or an objection to scoring needs.',
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
