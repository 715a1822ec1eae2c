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
    PAUSED: { description: 'Held by somebody: neither the schedule nor `integrationSync` runs it.' },
    FAILING: { description: 'Its last run failed in a way that somebody has to look at. It is still tried.' },
  } as const,
})

const IntegrationKind = builder.enumType('IntegrationKind', {
  description: 'What an integration is made with.',
  values: {
    CONNECTOR: { description: 'Brings data in from elsewhere, or publishes there.' },
    NOTIFIER: { description: 'Tells people something, by mail or chat.' },
  } as const,
})

export const Integration = builder.prismaNode('Integration', {
  description: 'A configured connector or notifier: which one, with which settings, how often.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the source for the team.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Whose account it speaks for; null for the organisation’s own, and for who may not read people.',
      ...toOne(readablePeople, 'personId'),
    }),
    connector: t.field({
      type: Connector,
      nullable: true,
      description: 'What it is made with; null for a notifier.',
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
      description: 'What it is made with; null for a connector.',
      extensions: { columns: ['connector', 'kind'] },
      resolve: async ({ kind, connector: id }, _args, ctx) => {
        if (kind !== 'NOTIFIER') return null
        const host = await ctx.services.plugins.host()
        return { id, info: host.notifier(id) }
      },
    }),
    kind: t.expose('kind', { type: IntegrationKind, description: 'Whether it brings data in, or tells people.' }),
    streams: t.exposeStringList('streams', {
      description:
        'Names of the streams that are read, as far as its settings use them; empty where all are that the connector has.',
    }),
    idsOf: t.exposeString('idsOf', {
      nullable: true,
      description:
        'Key of the source whose ids its records name people by; null for those of the leading directory, see `Organization.leadingDirectory`.',
    }),
    webhookUrl: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where its source may send webhooks; null where the connector takes none. Keep it to the source.',
      extensions: { columns: ['webhookCode'] },
      resolve: ({ webhookCode }, _args, ctx) => (webhookCode ? `${ctx.publicUrl}${HOOKS_PATH}${webhookCode}` : null),
    }),
    config: t.expose('config', { type: 'JSON', description: 'Its settings, as the `configSchema` of it says.' }),
    secrets: t.field({
      type: [IntegrationSecret],
      description: 'The credentials that it takes, set or not, by name; empty while its plugin is not loaded.',
      extensions: { columns: ['config', 'connector', 'id', 'kind'] },
      resolve: (integration, _args, ctx) => secretsOf(ctx, integration),
    }),
    schedule: t.exposeString('schedule', {
      nullable: true,
      description: `${SCHEDULE_FORM}; in the organisation’s time zone. Null when it runs on demand only.`,
    }),
    nextRuns: t.field({
      type: ['DateTime'],
      description: 'When the schedule comes due next; empty without one and while it is paused.',
      args: { first: t.arg.int(runsArgument) },
      extensions: { columns: ['schedule', 'status'] },
      resolve: async ({ schedule, status }, { first }, ctx) => {
        if (!schedule || status === 'PAUSED') return []
        return nextRuns(schedule, await organizationTimeZone(ctx), first ?? FEW_RUNS, ctx.now())
      },
    }),
    status: t.expose('status', { type: IntegrationStatus, description: 'Whether it works.' }),
    failureCount: t.exposeInt('failures', { description: 'Runs that failed one after the other, up to now.' }),
    restsUntil: t.expose('restsUntil', {
      type: 'DateTime',
      nullable: true,
      description:
        'Until when its schedule rests, because five runs or more in a row failed; `integrationSync` tries all the same. Null when it does not rest.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    lastRun: t.field({
      type: SyncRun,
      nullable: true,
      description: 'Its latest run; null before the first.',
      extensions: { columns: ['id'] },
      resolve: (integration, _args, ctx) => lastRunOf(ctx).load(integration.id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

listField(syncRuns, 'runs', {
  on: Integration,
  parent: { column: 'integrationId' },
  description: 'Its runs, the latest first.',
})

const brings = { on: Integration, parent: { column: 'integrationId' } }
listField(contents, 'contents', { ...brings, description: 'The contents that it brought.' })
listField(mentions, 'mentions', { ...brings, description: 'The mentions that it brought.' })
listField(channels, 'channels', { ...brings, description: 'The accounts of the organisation that it reads of.' })

const integrations = defineList({
  type: Integration,
  table: 'Integration',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
    NAME: { column: 'name', type: 'text', description: 'By name.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('IntegrationFilter', {
    name: { kind: 'text', description: 'Name.' },
    connector: { kind: 'key', description: 'Key of the connector or notifier.' },
    kind: { kind: 'enum', type: IntegrationKind, description: 'What it is made with.' },
    status: {
      kind: 'enum',
      type: IntegrationStatus,
      description: 'Whether it works.',
    },
    failureCount: { kind: 'number', column: 'failures', description: 'Runs that failed one after the other.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(integrations, 'integrations', { description: 'The integrations of the organisation.' })

builder.objectField(Content, 'source', (t) =>
  t.field({
    type: Integration,
    nullable: true,
    description:
      'The integration it came from; null for the team’s own content, and for those who may not read integrations.',
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
      'The integration that saw it first; null where that was deleted, and for those who may not read integrations. See `sightings` for the others.',
    ...toOne(readableIntegrationById, 'integrationId'),
  }),
)

builder.objectField(Channel, 'source', (t) =>
  t.field({
    type: Integration,
    nullable: true,
    description: 'The integration that reads of it; null for those who may not read integrations.',
    ...toOne(readableIntegrationById, 'integrationId'),
  }),
)
