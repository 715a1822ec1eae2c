import type { Publisher, Quota } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { ConnectorInfo, StreamFacts } from '../../platform/plugin-host/index.ts'
import { MetricAdds } from '../metrics/index.ts'
import { Configurable, type ConfigurableFacts } from './configurable-schema.ts'

const ConnectorStream = builder.objectRef<StreamFacts>('ConnectorStream').implement({
  description: 'One kind of data that a connector reads.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, such as `content`.' }),
    snapshot: t.boolean({
      description: 'Whether each reading returns everything, and not only what changed since the last one.',
      resolve: (stream) => stream.mode === 'snapshot',
    }),
    usedWhen: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'Condition on the settings: an object of setting names, each with a list of values. Only an integration in which each setting has one of its values reads this stream. Null when every integration does.',
      resolve: ({ usedWhen }) => usedWhen ?? null,
    }),
  }),
})

const DeclaredMetric = builder.objectRef<ConnectorInfo['metrics'][number]>('ConnectorMetric').implement({
  description: 'A metric that a connector declares. It is added to the registry with its first fact.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key in the registry: see `metrics`.' }),
    title: t.exposeString('title', { description: 'Name to display.' }),
    description: t.exposeString('description', { description: 'What it measures.' }),
    unit: t.exposeString('unit', { description: 'Its unit: `count`, `money` or `ratio`.' }),
    addsUp: t.boolean({
      description: 'Whether the values of a period are added; false when the latest value counts.',
      resolve: ({ aggregation }) => aggregation === 'SUM',
    }),
    adds: t.field({
      type: MetricAdds,
      description: 'Whether the values of the metric can be added.',
      resolve: ({ aggregation, adds = aggregation === 'SUM' ? 'YES' : 'LEVEL' }) => adds,
    }),
  }),
})

const TextUnit = builder.enumType('TextUnit', {
  description: 'The unit in which the length of a text is counted.',
  values: {
    CODEPOINTS: { value: 'codepoints', description: 'Unicode code points.' },
    GRAPHEMES: { value: 'graphemes', description: 'Grapheme clusters: characters as readers see them.' },
    UTF16: { value: 'utf16', description: 'UTF-16 code units, as in JavaScript.' },
    WEIGHTED: { value: 'weighted', description: 'By the network’s own rules.' },
  } as const,
})

const ConnectorPublishing = builder
  .objectRef<NonNullable<ConnectorInfo['publisher']>>('ConnectorPublishing')
  .implement({
    description: 'What a connector can publish.',
    fields: (t) => ({
      maxCharacters: t.int({ description: 'Maximum length of a text.', resolve: ({ limits }) => limits.maxCharacters }),
      countAs: t.field({
        type: TextUnit,
        description: 'The unit of the maximum length.',
        resolve: ({ limits }) => limits.countAs as Publisher<unknown, never>['limits']['countAs'],
      }),
      media: t.stringList({
        description: 'Media types that can accompany a text, such as `image/png`; empty for none.',
        resolve: ({ limits }) => [...limits.media],
      }),
      retracts: t.exposeBoolean('retracts', { description: 'Whether it can retract posts.' }),
    }),
  })

const QuotaScope = builder.enumType('QuotaScope', {
  description: 'The scope of a quota.',
  values: {
    APP: { value: 'app', description: 'One quota for all integrations of this server.' },
    INTEGRATION: { value: 'integration', description: 'A quota for each integration.' },
  } as const,
})

const ConnectorQuota = builder.objectRef<Quota>('ConnectorQuota').implement({
  description: 'A limit on requests to a source.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name, such as `points`.' }),
    scope: t.expose('scope', { type: QuotaScope, description: 'Its scope.' }),
    units: t.exposeFloat('units', {
      description: 'Units that may be used within the window. Each request costs some.',
    }),
    windowSeconds: t.float({
      nullable: true,
      description: 'Length of the window in seconds; null for the day in UTC.',
      resolve: ({ window }) => (window === 'utc-day' ? null : window.slidingMs / 1_000),
    }),
  }),
})

const ConnectorUpstream = builder.objectRef<NonNullable<ConnectorInfo['upstream']>>('ConnectorUpstream').implement({
  description: 'The API of a source that a connector was written for.',
  fields: (t) => ({
    api: t.exposeString('api', { description: 'Its name.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
    sunsetAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the source ends that version; null when not known.',
      resolve: ({ sunsetAt }) => (sunsetAt === undefined ? null : new Date(sunsetAt)),
    }),
  }),
})

export const Connector = builder.objectRef<ConfigurableFacts<ConnectorInfo>>('Connector').implement({
  description: 'Reads data from an outside service, or publishes there. A configured connector is an integration.',
  interfaces: [Configurable],
  fields: (t) => ({
    streams: t.field({
      type: [ConnectorStream],
      description: 'The kinds of data it reads; empty while its plugin is not loaded.',
      resolve: ({ info }) => [...(info?.streams ?? [])],
    }),
    publishes: t.field({
      type: ConnectorPublishing,
      nullable: true,
      description: 'What it can publish; null when it cannot publish, and while its plugin is not loaded.',
      resolve: ({ info }) => info?.publisher ?? null,
    }),
    receivesWebhooks: t.boolean({
      description: 'Whether its source can send webhooks: see `Integration.webhookUrl`.',
      resolve: ({ info }) => info?.receivesWebhooks ?? false,
    }),
    quotas: t.field({
      type: [ConnectorQuota],
      description: 'Limits on requests to its source. The server enforces them.',
      resolve: ({ info }) => [...(info?.quotas ?? [])],
    }),
    metrics: t.field({
      type: [DeclaredMetric],
      description: 'Its own metrics, in addition to those of the registry; empty while its plugin is not loaded.',
      resolve: ({ info }) => [...(info?.metrics ?? [])],
    }),
    upstream: t.field({
      type: ConnectorUpstream,
      nullable: true,
      description: 'The API of the source that it was written for; null when not declared.',
      resolve: ({ info }) => info?.upstream ?? null,
    }),
  }),
})

builder.queryField('connectors', (t) =>
  t.field({
    type: [Connector],
    description: 'The connectors that can be configured as integrations.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'integration:read')
      return (await ctx.services.plugins.host()).connectors().map((info) => ({ id: info.id, info }))
    },
  }),
)
