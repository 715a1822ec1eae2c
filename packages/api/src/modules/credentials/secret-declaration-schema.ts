import { type Auth, type SecretUse, secretUses, webhookSecrets } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import type { ConnectorInfo } from '../../platform/plugin-host/index.ts'

export const SecretType = builder.enumType('SecretType', {
  description: 'The type of a credential, and how it is obtained.',
  values: {
    VALUE: {
      description:
        'A value that is entered and used unchanged, such as a signing secret or the secret of an application.',
    },
    HEADER: { description: 'A key or token that is entered and sent in a header.' },
    BASIC: { description: '`user:password`, entered.' },
    OAUTH2: { description: 'A person logs in with the provider in a browser: see `integrationAuthorize`.' },
    SESSION: { description: 'A password that is entered and that the server logs in with.' },
  } as const,
})

const SecretPlace = builder.enumType('SecretPlace', {
  description: 'Where a credential is used. It is refused everywhere else.',
  values: {
    HEADER: { description: 'A header of requests.' },
    FORM_FIELD: { description: 'A form field.' },
    JSON_FIELD: { description: 'A JSON field.' },
    PATH_SEGMENT: { description: 'A path segment of a URL.' },
    QUERY_PARAMETER: { description: 'A query parameter of a URL.' },
    MAIL_PASSWORD: { description: 'The password of a mail server.' },
    LOG_IN: { description: 'The server logs in with it.' },
    SIGNATURE: { description: 'The server verifies the signatures of webhooks with it.' },
    UNDECLARED: {
      description:
        'Not declared by the plugin: headers, the path or query of a URL, and fields with the name of a credential.',
    },
  } as const,
})

interface UseFacts {
  place: keyof typeof PLACES | 'UNDECLARED'
  name: string | null
}
const PLACES = {
  HEADER: 'header',
  FORM_FIELD: 'form',
  JSON_FIELD: 'json',
  PATH_SEGMENT: 'path',
  QUERY_PARAMETER: 'query',
  MAIL_PASSWORD: 'mail',
  LOG_IN: 'login',
  SIGNATURE: 'signature',
} as const satisfies { [place: string]: SecretUse['in'] }
const placeOf = (use: SecretUse): UseFacts['place'] =>
  (Object.keys(PLACES) as (keyof typeof PLACES)[]).find((place) => PLACES[place] === use.in) ?? 'UNDECLARED'

function usesOf(...args: Parameters<typeof secretUses>): UseFacts[] {
  const uses = secretUses(...args)
  if (uses === 'undeclared') return [{ place: 'UNDECLARED', name: null }]
  if (uses === 'bearer') return [{ place: 'HEADER', name: null }]
  return uses.map((use) => ({
    place: placeOf(use),
    name: 'name' in use ? use.name : 'field' in use ? use.field : null,
  }))
}

const SecretUsage = builder.objectRef<UseFacts>('SecretUse').implement({
  description: 'A place where a credential is used.',
  fields: (t) => ({
    place: t.expose('place', { type: SecretPlace, description: 'The kind of place.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Name of the header, field or parameter; null when the place has none, and for any header.',
    }),
  }),
})

interface Declared {
  name: string
  auth: Auth
  uses: UseFacts[]
}
type Declaring = { readonly auth: { readonly [name: string]: Auth } } & Partial<Pick<ConnectorInfo, 'webhook'>>

export function declared(info: Declaring | undefined): Declared[] {
  const signing = webhookSecrets(info?.webhook)
  return Object.entries(info?.auth ?? {}).map(([name, auth]) => ({
    name,
    auth,
    uses: usesOf(info?.auth ?? {}, name, signing),
  }))
}

export const isRequired = ({ required }: Auth): boolean => required ?? true

export const SecretDeclaration = builder.objectRef<Declared>('SecretDeclaration').implement({
  description: 'A credential of integrations with this connector or notifier.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name. Pass it with its value to `integrationCreate`.' }),
    type: t.field({
      type: SecretType,
      description: 'Its type, and how it is obtained.',
      resolve: ({ auth }) => auth.type.toUpperCase() as Uppercase<Auth['type']>,
    }),
    title: t.string({
      nullable: true,
      description: 'Name to display; null without one.',
      resolve: ({ auth }) => auth.title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'What it is for and where to get it; null without a description.',
      resolve: ({ auth }) => auth.description ?? null,
    }),
    required: t.boolean({
      description: 'Whether it is always required; false when that depends on the settings.',
      resolve: ({ auth }) => isRequired(auth),
    }),
    uses: t.expose('uses', {
      type: [SecretUsage],
      description: 'The places where the plugin uses it. It is refused everywhere else.',
    }),
  }),
})
