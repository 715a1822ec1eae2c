import { defineAct } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { createIntegration } from './create-integration.ts'
import { deleteIntegration } from './delete-integration.ts'
import { Integration } from './schema.ts'
import { syncIntegration } from './start-sync.ts'
import { SyncRun } from './sync-schema.ts'
import { pauseIntegration, resumeIntegration, updateIntegration } from './update-integration.ts'

const SCHEDULE =
  'Cron expression of five fields in the organisation’s time zone, such as `0 8 * * 1-5` for 8 o’clock on workdays'

const IntegrationCreateInput = builder.inputType('IntegrationCreateInput', {
  description: 'A connector to configure.',
  fields: (t) => ({
    connector: t.string({ required: true, description: 'Key of the connector, such as `feed`: see `connectors`.' }),
    name: t.string({ required: true, description: 'Name of the source for the team, at most 200 characters.' }),
    config: t.field({
      type: 'JSON',
      required: true,
      description: 'Settings as the connector’s `configSchema` says. Secrets do not belong here.',
    }),
    schedule: t.string({ description: `${SCHEDULE}; on demand only when not given.` }),
  }),
})

const IntegrationUpdateInput = builder.inputType('IntegrationUpdateInput', {
  description: 'What to change of an integration; what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Name of the source for the team, at most 200 characters.' }),
    config: t.field({ type: 'JSON', description: 'All settings; they take the place of the old ones.' }),
    schedule: t.string({ description: `${SCHEDULE}; null takes it away.` }),
  }),
})

const VERSION = 'The version that was read; refused when it has changed since. Not checked when left out.'

defineAct('integrationCreate', {
  description: 'Configures a connector. Nothing is read before `integrationSync` or the schedule.',
  type: Integration,
  args: (arg) => ({ input: arg({ type: IntegrationCreateInput, required: true, description: 'The integration.' }) }),
  act: (ctx, { input }) => createIntegration(ctx, input),
})

defineAct('integrationUpdate', {
  description: 'Changes name, settings or schedule. New settings make a failing integration active again.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    input: arg({ type: IntegrationUpdateInput, required: true, description: 'What to change.' }),
    expectedVersion: arg.int({ description: VERSION }),
  }),
  act: (ctx, args) => updateIntegration(ctx, args),
})

defineAct('integrationPause', {
  description: 'Holds the schedule and refuses syncs until it is resumed. A run under way goes on to its end.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    expectedVersion: arg.int({ description: VERSION }),
  }),
  act: (ctx, args) => pauseIntegration(ctx, args),
})

defineAct('integrationResume', {
  description: 'Takes up the schedule again; what came due meanwhile is made up for once.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    expectedVersion: arg.int({ description: VERSION }),
  }),
  act: (ctx, args) => resumeIntegration(ctx, args),
})

defineAct('integrationDelete', {
  description: 'Takes away an integration that never brought anything, with its runs. Others can be paused.',
  type: Integration,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The integration.' }) }),
  act: (ctx, args) => deleteIntegration(ctx, args),
})

defineAct('integrationSync', {
  description: 'Reads the source now. Answers the run under way where there is one.',
  type: SyncRun,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The integration.' }) }),
  act: (ctx, args) => syncIntegration(ctx, args),
})
