import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { createIntegration } from './create-integration.ts'
import { IntegrationSecretInput } from './credentials/secret-acts.ts'
import { SCHEDULE_FORM } from './schedule.ts'
import { Integration } from './schema.ts'
import { pauseIntegration, resumeIntegration, updateIntegration } from './update-integration.ts'

const SCHEDULE = `${SCHEDULE_FORM}; in the organisation’s time zone (see \`schedulePreview\`)`

const SECRETS = 'Secrets to set; those that are not named stay as they are. No answer ever shows a value.'
const IDS_OF =
  'Key of the source whose ids its records name people by, such as `directory`; `mail` where their mail addresses are the ids.'
const STREAMS = 'Names of the streams to read, such as `content`'

const IntegrationCreateInput = builder.inputType('IntegrationCreateInput', {
  description: 'A connector or a notifier to configure: exactly one of the two.',
  fields: (t) => ({
    connector: t.string({ description: 'Key of the connector, such as `feed`: see `connectors`.' }),
    notifier: t.string({ description: 'Key of the notifier, such as `mail`: see `notifiers`.' }),
    personId: t.id({
      description:
        'Whose account it speaks for: their own shares are published by it, and nobody else’s. The organisation’s own when left out.',
    }),
    name: t.string({ required: true, description: 'Name of the source for the team, at most 200 characters.' }),
    config: t.field({
      type: 'JSON',
      required: true,
      description: 'Settings as the `configSchema` of it says. Secrets do not belong here.',
    }),
    secrets: t.field({ type: [IntegrationSecretInput], description: SECRETS }),
    streams: t.stringList({ description: `${STREAMS}; all that it has when left out or empty.` }),
    idsOf: t.string({
      description: `${IDS_OF} When left out: the leading directory, and a source of its own, named after it, for one that brings people where another integration does already.`,
    }),
    schedule: t.string({ description: `${SCHEDULE}; on demand only when left out.` }),
  }),
})

const IntegrationUpdateInput = builder.inputType('IntegrationUpdateInput', {
  description: 'What to change of an integration; what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Name of the source for the team, at most 200 characters.' }),
    config: t.field({ type: 'JSON', description: 'All settings; they take the place of the old ones.' }),
    secrets: t.field({ type: [IntegrationSecretInput], description: SECRETS }),
    streams: t.stringList({ description: `${STREAMS}; empty for all that it has.` }),
    idsOf: t.string({ description: `${IDS_OF} Its people are read anew when it changes.` }),
    schedule: t.string({ description: `${SCHEDULE}; null takes it away.` }),
  }),
})

defineAct('integrationCreate', {
  description:
    'Configures a connector or a notifier, and by that agrees to what its plugin may reach: see `plugins { permissions }`. Nothing is read before `integrationSync` or the schedule.',
  type: Integration,
  args: (arg) => ({ input: arg({ type: IntegrationCreateInput, required: true, description: 'The integration.' }) }),
  asksPlugin: true,
  act: (ctx, { input }) => createIntegration(ctx, input),
})

defineAct('integrationUpdate', {
  description:
    'Changes name, settings, secrets, streams or schedule. New settings or secrets make a failing integration active again.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    input: arg({ type: IntegrationUpdateInput, required: true, description: 'What to change.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  asksPlugin: true,
  act: (ctx, args) => updateIntegration(ctx, args),
})

defineAct('integrationPause', {
  description: 'Holds the schedule and refuses syncs until it is resumed. A run under way goes on to its end.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => pauseIntegration(ctx, args),
})

defineAct('integrationResume', {
  description: 'Takes up the schedule again; what came due meanwhile is made up for once.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => resumeIntegration(ctx, args),
})
