import type { Auth, Publisher, Quota } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import type { ConnectorInfo } from '../../platform/plugin-host/index.ts'

export const SecretType = builder.enumType('SecretType', {
  description: 'What a credential is, and how it comes to be.',
  values: {
    VALUE: { description: 'Entered, and used as it is: a signing secret, the secret of an application.' },
    HEADER: { description: 'A key or token that is entered and travels in a header.' },
    BASIC: { description: '`user:password`, entered.' },
    OAUTH2: { description: 'Somebody logs in with the provider in a browser: see `integrationAuthorize`.' },
    SESSION: { description: 'A password that is entered; the server logs in with it.' },
  } as const,
})

interface Declared {
  name: string
  auth: Auth
}

/** The secrets of a connector or notifier; none while its plugin is not loaded. */
export function declared(info: { readonly auth: { readonly [name: string]: Auth } } | undefined): Declared[] {
  return Object.entries(info?.auth ?? {}).map(([name, auth]) => ({ name, auth }))
}

export const isRequired = ({ required }: Auth): boolean => required ?? true

export const SecretDeclaration = builder.objectRef<Declared>('SecretDeclaration').implement({
  description: 'A credential that integrations made with this take.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name: pass it with its value to `integrationCreate`.' }),
    type: t.field({
      type: SecretType,
      description: 'What it is, and how it comes to be.',
      resolve: ({ auth }) => auth.type.toUpperCase() as Uppercase<Auth['type']>,
    }),
    title: t.string({
      nullable: true,
      description: 'Name for people; null where it has none.',
      resolve: ({ auth }) => auth.title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'What it is for and where to get it, for people; null where that is not said.',
      resolve: ({ auth }) => auth.description ?? null,
    }),
    required: t.boolean({
      description: 'Whether nothing works without it; false where that depends on the settings.',
      resolve: ({ auth }) => isRequired(auth),
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

export const ConnectorPublishing = builder
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

export const ConnectorQuota = builder.objectRef<Quota>('ConnectorQuota').implement({
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

export const ConnectorUpstream = builder
  .objectRef<NonNullable<ConnectorInfo['upstream']>>('ConnectorUpstream')
  .implement({
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
