import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { can } from '../../platform/auth/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Content } from '../content/index.ts'
import { integrationById, lastRunOf, timeZoneOf } from './loaders.ts'
import { Connector } from './plugin-schema.ts'
import { nextRuns } from './schedule.ts'
import { SyncRun, syncRuns } from './sync-schema.ts'
import { readable } from './visibility.ts'

const MOST_NEXT_RUNS = 10

export const IntegrationStatus = builder.enumType('IntegrationStatus', {
  description: 'Whether an integration works.',
  values: {
    ACTIVE: { description: 'At work.' },
    PAUSED: { description: 'Held by somebody: neither the schedule nor `integrationSync` runs it.' },
    FAILING: { description: 'Its last run failed in a way that somebody has to look at. It is still tried.' },
  } as const,
})

export const Integration = builder.prismaNode('Integration', {
  description: 'A configured connector: which source, with which settings, how often.',
  id: { resolve: (integration) => integration.id, description: 'Global id.' },
  findUnique: (id, ctx) => ({ organizationId_id: { organizationId: ctx.organizationId, id: readable(ctx, id) } }),
  nullable: true,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the source for the team.' }),
    connector: t.field({
      type: Connector,
      description: 'What it is made with.',
      resolve: async ({ connector: id }, _args, ctx) => {
        const host = await ctx.services.plugins.host()
        return { id, info: host.connector(id) }
      },
    }),
    config: t.expose('config', { type: 'JSON', description: 'Its settings, as the connector’s `configSchema` says.' }),
    schedule: t.exposeString('schedule', {
      nullable: true,
      description: 'Cron expression of five fields in the organisation’s time zone; null when it runs on demand only.',
    }),
    nextRuns: t.field({
      type: ['DateTime'],
      description: 'When the schedule comes due next; empty without one and while it is paused.',
      args: {
        count: t.arg.int({ defaultValue: 3, description: `How many, 1 to ${MOST_NEXT_RUNS}; 3 when not given.` }),
      },
      resolve: async ({ schedule, status }, { count }, ctx) => {
        if (!schedule || status === 'PAUSED') return []
        const most = Math.min(MOST_NEXT_RUNS, Math.max(1, count ?? 3))
        return nextRuns(schedule, await timeZoneOf(ctx), most, ctx.now())
      },
    }),
    status: t.expose('status', { type: IntegrationStatus, description: 'Whether it works.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    lastRun: t.field({
      type: SyncRun,
      nullable: true,
      description: 'Its latest run; null before the first.',
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

const integrations = defineList({
  type: Integration,
  table: 'Integration',
  permission: 'integration:read',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
    NAME: { column: 'name', type: 'text', description: 'By name.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('IntegrationFilter', {
    name: { kind: 'text', description: 'Name.' },
    connector: { kind: 'key', description: 'Key of the connector.' },
    status: {
      kind: 'enum',
      type: IntegrationStatus,
      description: 'Whether it works.',
    },
  }),
})

listField(integrations, 'integrations', { description: 'The integrations of the organisation.' })

const mayRead = (ctx: Context): boolean => can(ctx, 'integration:read') === 'any'

builder.objectField(Content, 'source', (t) =>
  t.field({
    type: Integration,
    nullable: true,
    description:
      'The integration it came from; null for the team’s own content, and for those who may not read integrations.',
    resolve: async ({ integrationId }, _args, ctx) =>
      integrationId !== null && mayRead(ctx) ? await integrationById(ctx).load(integrationId) : null,
  }),
)

builder.objectField(SyncRun, 'integration', (t) =>
  t.field({
    type: Integration,
    description: 'The integration that was read.',
    resolve: async ({ integrationId }, _args, ctx) => {
      const integration = await integrationById(ctx).load(integrationId)
      if (!integration) throw new Error('The integration of a run is missing.')
      return integration
    },
  }),
)
