import type { Publisher, Quota } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { ConnectorInfo, StreamFacts } from '../../platform/plugin-host/index.ts'
import { Configurable, type ConfigurableFacts } from './configurable-schema.ts'

const ConnectorStream = builder.objectRef<StreamFacts>('ConnectorStream').implement({
  description: 'One kind of data that a connector brings.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it brings, such as `content`.' }),
    snapshot: t.boolean({
      description: 'Whether each reading holds all that there is, as against what changed since the last.',
      resolve: (stream) => stream.mode === 'snapshot',
    }),
    usedWhen: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'Settings by name, each with a list of values: only an integration in which each setting has one of its values reads this. Null where every one does.',
      resolve: ({ usedWhen }) => usedWhen ?? null,
    }),
  }),
})

const DeclaredMetric = builder.objectRef<ConnectorInfo['metrics'][number]>('ConnectorMetric').implement({
  description: 'A metric that a connector declares: it is added to the registry with the first fact of it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key in the registry: see `metrics`.' }),
    title: t.exposeString('title', { description: 'Name for people.' }),
    description: t.exposeString('description', { description: 'What is counted.' }),
    unit: t.exposeString('unit', { description: 'What it is measured in: `count`, `money` or `ratio`.' }),
    addsUp: t.boolean({
      description: 'Whether values of a period are added up; false where the latest one counts.',
      resolve: ({ aggregation }) => aggregation === 'SUM',
    }),
  }),
})

const TextUnit = builder.enumType('TextUnit', {
  description: 'In what the length of a text is counted.',
  values: {
    CODEPOINTS: { value: 'codepoints', description: 'Unicode code points.' },
    GRAPHEMES: { value: 'graphemes', description: 'Characters as people see them.' },
    UTF16: { value: 'utf16', description: 'Units of UTF-16, as JavaScript counts.' },
    WEIGHTED: { value: 'weighted', description: 'By the network’s own rules.' },
  } as const,
})

const ConnectorPublishing = builder
  .objectRef<NonNullable<ConnectorInfo['publisher']>>('ConnectorPublishing')
  .implement({
    description: 'What a connector can publish.',
    fields: (t) => ({
      maxCharacters: t.int({ description: 'How long a text may be.', resolve: ({ limits }) => limits.maxCharacters }),
      countAs: t.field({
        type: TextUnit,
        description: 'In what the length is counted.',
        resolve: ({ limits }) => limits.countAs as Publisher<unknown, never>['limits']['countAs'],
      }),
      media: t.stringList({
        description: 'Media types that may go with a text, such as `image/png`; empty for none.',
        resolve: ({ limits }) => [...limits.media],
      }),
      retracts: t.exposeBoolean('retracts', { description: 'Whether a post can be taken back.' }),
    }),
  })

const QuotaScope = builder.enumType('QuotaScope', {
  description: 'What a quota is counted for.',
  values: {
    APP: { value: 'app', description: 'All integrations of this server together.' },
    INTEGRATION: { value: 'integration', description: 'Each integration by itself.' },
  } as const,
})

const ConnectorQuota = builder.objectRef<Quota>('ConnectorQuota').implement({
  description: 'How often a source may be asked.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name, such as `points`.' }),
    scope: t.expose('scope', { type: QuotaScope, description: 'What it is counted for.' }),
    units: t.exposeFloat('units', { description: 'Units that may be used within the window; a request costs some.' }),
    windowSeconds: t.float({
      nullable: true,
      description: 'Length of the window in seconds; null for the day in UTC.',
      resolve: ({ window }) => (window === 'utc-day' ? null : window.slidingMs / 1_000),
    }),
  }),
})

const ConnectorUpstream = builder.objectRef<NonNullable<ConnectorInfo['upstream']>>('ConnectorUpstream').implement({
  description: 'The interface of a source that a connector was made for.',
  fields: (t) => ({
    api: t.exposeString('api', { description: 'Its name.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
    sunsetAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the source switches that version off; null where it does not say.',
      resolve: ({ sunsetAt }) => (sunsetAt === undefined ? null : new Date(sunsetAt)),
    }),
  }),
})

export const Connector = builder.objectRef<ConfigurableFacts<ConnectorInfo>>('Connector').implement({
  description: 'A way to bring data in from elsewhere. Configured, it is an integration.',
  interfaces: [Configurable],
  fields: (t) => ({
    streams: t.field({
      type: [ConnectorStream],
      description: 'What it brings; empty while its plugin is not loaded.',
      resolve: ({ info }) => [...(info?.streams ?? [])],
    }),
    publishes: t.field({
      type: ConnectorPublishing,
      nullable: true,
      description: 'What it can publish; null where it publishes nothing, and while its plugin is not loaded.',
      resolve: ({ info }) => info?.publisher ?? null,
    }),
    receivesWebhooks: t.boolean({
      description: 'Whether its source can tell at once that something is new: see `Integration.webhookUrl`.',
      resolve: ({ info }) => info?.receivesWebhooks ?? false,
    }),
    quotas: t.field({
      type: [ConnectorQuota],
      description: 'How often its source may be asked; the server keeps to it.',
      resolve: ({ info }) => [...(info?.quotas ?? [])],
    }),
    metrics: t.field({
      type: [DeclaredMetric],
      description:
        'Metrics of its own that its facts may be of, beside those of the registry; empty while its plugin is not loaded.',
      resolve: ({ info }) => [...(info?.metrics ?? [])],
    }),
    upstream: t.field({
      type: ConnectorUpstream,
      nullable: true,
      description: 'The interface of the source that it was made for; null where it does not say.',
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
