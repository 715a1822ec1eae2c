import { type Auth, type SecretUse, secretUses, webhookSecrets } from '@portevoix/sdk/plugin'
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

const SecretPlace = builder.enumType('SecretPlace', {
  description: 'Where a credential is used. It is refused everywhere else.',
  values: {
    HEADER: { description: 'A header of requests.' },
    FORM_FIELD: { description: 'A field of a form that is sent.' },
    JSON_FIELD: { description: 'A field of JSON that is sent.' },
    PATH_SEGMENT: { description: 'One segment of the path of an address.' },
    QUERY_PARAMETER: { description: 'A parameter of an address.' },
    MAIL_PASSWORD: { description: 'The password of a mail server.' },
    LOG_IN: { description: 'The server logs in with it.' },
    SIGNATURE: { description: 'The server verifies the signatures of webhooks with it.' },
    UNDECLARED: {
      description:
        'The plugin does not say: in headers, in path or query of an address, and in fields with the name of a credential.',
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
  description: 'A place in which a credential is used.',
  fields: (t) => ({
    place: t.expose('place', { type: SecretPlace, description: 'What kind of place.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Name of the header, field or parameter; null where the place has none, or any header is meant.',
    }),
  }),
})

interface Declared {
  name: string
  auth: Auth
  uses: UseFacts[]
}
type Declaring = { readonly auth: { readonly [name: string]: Auth } } & Partial<Pick<ConnectorInfo, 'webhook'>>

/** The secrets of a connector or notifier; none while its plugin is not loaded. */
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
    uses: t.expose('uses', {
      type: [SecretUsage],
      description: 'The places in which the plugin uses it. It is refused everywhere else.',
    }),
  }),
})
