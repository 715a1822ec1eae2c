import { builder } from '../../core/builder.ts'
import { toOne, toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Content, contents } from '../content/index.ts'
import { IntegrationSecret, secretsOf } from '../credentials/index.ts'
import { Channel, channels, Mention, mentions } from '../listening/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { Connector } from './connector-schema.ts'
import { integrationById, lastRunOf, readableIntegrationById } from './loaders.ts'
import { Notifier } from './notifier-schema.ts'
import { FEW_RUNS, runsArgument } from './preview-schedule.ts'
import { nextRuns, SCHEDULE_FORM } from './schedule.ts'
import { SyncRun, syncRuns } from './sync-schema.ts'
import { HOOKS_PATH } from './webhooks/index.ts'

export const IntegrationStatus = builder.enumType('IntegrationStatus', {
  description: 'Whether an integration works.',
  values: {
    ACTIVE: { description: 'At work.' },
    PAUSED: { description: 'Paused by somebody: neither the schedule nor `integrationSync` runs it.' },
    FAILING: { description: 'Its last run failed and needs attention. It still runs on schedule.' },
  } as const,
})

const IntegrationKind = builder.enumType('IntegrationKind', {
  description: 'The kind of an integration.',
  values: {
    CONNECTOR: { description: 'Reads data from an outside service, or publishes there.' },
    NOTIFIER: { description: 'Sends notices by mail or chat.' },
  } as const,
})

export const Integration = builder.prismaNode('Integration', {
  description: 'A configured connector or notifier, with its settings and schedule.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, for the team.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description:
        'The person whose account it uses; null for the organisation’s account, and for callers who may not read people.',
      ...toOne(readablePeople, 'personId'),
    }),
    connector: t.field({
      type: Connector,
      nullable: true,
      description: 'Its connector; null for a notifier.',
      extensions: { columns: ['connector', 'kind'] },
      resolve: async ({ kind, connector: id }, _args, ctx) => {
        if (kind !== 'CONNECTOR') return null
        const host = await ctx.services.plugins.host()
        return { id, info: host.connector(id) }
      },
    }),
    notifier: t.field({
      type: Notifier,
      nullable: true,
      description: 'Its notifier; null for a connector.',
      extensions: { columns: ['connector', 'kind'] },
      resolve: async ({ kind, connector: id }, _args, ctx) => {
        if (kind !== 'NOTIFIER') return null
        const host = await ctx.services.plugins.host()
        return { id, info: host.notifier(id) }
      },
    }),
    kind: t.expose('kind', { type: IntegrationKind, description: 'Whether it is a connector or a notifier.' }),
    streams: t.exposeStringList('streams', {
      description:
        'Names of the streams to read, as far as its settings use them; empty for all streams of the connector.',
    }),
    idsOf: t.exposeString('idsOf', {
      nullable: true,
      description:
        'Key of the source whose ids identify people in its records; null for the leading directory, see `Organization.leadingDirectory`.',
    }),
    webhookUrl: t.field({
      type: 'URL',
      nullable: true,
      description:
        'Address for webhooks from its source; null when the connector has none. Share it only with the source.',
      extensions: { columns: ['webhookCode'] },
      resolve: ({ webhookCode }, _args, ctx) => (webhookCode ? `${ctx.publicUrl}${HOOKS_PATH}${webhookCode}` : null),
    }),
    config: t.expose('config', { type: 'JSON', description: 'Its settings, valid for its `configSchema`.' }),
    secrets: t.field({
      type: [IntegrationSecret],
      description: 'Its credentials, set or not, sorted by name; empty while its plugin is not loaded.',
      extensions: { columns: ['config', 'connector', 'id', 'kind'] },
      resolve: (integration, _args, ctx) => secretsOf(ctx, integration),
    }),
    schedule: t.exposeString('schedule', {
      nullable: true,
      description: `${SCHEDULE_FORM}; in the organisation’s time zone. Null when it runs on demand only.`,
    }),
    nextRuns: t.field({
      type: ['DateTime'],
      description: 'The next scheduled runs; empty without a schedule and while it is paused.',
      args: { first: t.arg.int(runsArgument) },
      extensions: { columns: ['schedule', 'status'] },
      resolve: async ({ schedule, status }, { first }, ctx) => {
        if (!schedule || status === 'PAUSED') return []
        return nextRuns(schedule, await organizationTimeZone(ctx), first ?? FEW_RUNS, ctx.now())
      },
    }),
    status: t.expose('status', { type: IntegrationStatus, description: 'Whether it works.' }),
    failureCount: t.exposeInt('failures', { description: 'Failed runs in a row until now.' }),
    restsUntil: t.expose('restsUntil', {
      type: 'DateTime',
      nullable: true,
      description:
        'Until when its schedule is suspended, because at least five runs in a row failed; `integrationSync` still works. Null otherwise.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    lastRun: t.field({
      type: SyncRun,
      nullable: true,
      description: 'Its latest run; null before the first.',
      extensions: { columns: ['id'] },
      resolve: (integration, _args, ctx) => lastRunOf(ctx).load(integration.id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

listField(syncRuns, 'runs', {
  on: Integration,
  parent: { column: 'integrationId' },
  description: 'Its runs, the latest first.',
})

const brings = { on: Integration, parent: { column: 'integrationId' } }
listField(contents, 'contents', { ...brings, description: 'The content it read.' })
listField(mentions, 'mentions', { ...brings, description: 'The mentions it read.' })
listField(channels, 'channels', { ...brings, description: 'The organisation’s accounts that it reads about.' })

const integrations = defineList({
  type: Integration,
  table: 'Integration',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' },
    NAME: { column: 'name', type: 'text', description: 'By name.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('IntegrationFilter', {
    name: { kind: 'text', description: 'Name.' },
    connector: { kind: 'key', description: 'Key of the connector or notifier.' },
    kind: { kind: 'enum', type: IntegrationKind, description: 'Whether it is a connector or a notifier.' },
    status: {
      kind: 'enum',
      type: IntegrationStatus,
      description: 'Whether it works.',
    },
    failureCount: { kind: 'number', column: 'failures', description: 'Failed runs in a row.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(integrations, 'integrations', { description: 'The integrations of the organisation.' })

builder.objectField(Content, 'source', (t) =>
  t.field({
    type: Integration,
    nullable: true,
    description:
      'The integration it comes from; null for the team’s own content, and for callers who may not read integrations.',
    ...toOne(readableIntegrationById, 'integrationId'),
  }),
)

builder.objectField(SyncRun, 'integration', (t) =>
  t.field({
    type: Integration,
    description: 'The integration that was read.',
    ...toOneThere(integrationById, 'integrationId'),
  }),
)

builder.objectField(Mention, 'source', (t) =>
  t.field({
    type: Integration,
    nullable: true,
    description:
      'The integration that read it first; null when that was deleted, and for callers who may not read integrations. See `sightings` for the others.',
    ...toOne(readableIntegrationById, 'integrationId'),
  }),
)

builder.objectField(Channel, 'source', (t) =>
  t.field({
    type: Integration,
    nullable: true,
    description: 'The integration that reads about it; null for callers who may not read integrations.',
    ...toOne(readableIntegrationById, 'integrationId'),
  }),
)
