import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'

export const IdentityProvider = builder.prismaNode('IdentityProvider', {
  description:
    'An OpenID Connect provider with which people log in, such as Entra ID, Okta, Google Workspace or Keycloak. Its client secret is never shown.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name on the log-in page, unique in the organisation.' }),
    issuer: t.exposeString('issuer', {
      description: 'Issuer, as its tokens name it. It never changes, because identities belong to it.',
    }),
    clientId: t.exposeString('clientId', { description: 'Client id of this organisation at the provider.' }),
    hasSecret: t.boolean({
      description: 'Whether a client secret is stored; false for a public client.',
      extensions: { columns: ['clientSecret'] },
      resolve: ({ clientSecret }) => clientSecret !== null,
    }),
    scopes: t.exposeStringList('scopes', { description: 'Scopes that are requested beside `openid`.' }),
    openToAnybody: t.exposeBoolean('openToAnybody', {
      description: 'Whether people outside the organisation get accounts there too, so that a claim is required.',
    }),
    requiredClaim: t.exposeString('requiredClaim', {
      nullable: true,
      description: 'The claim without which a log-in is refused, such as `hd`; null when none is required.',
    }),
    requiredValues: t.exposeStringList('requiredValues', {
      description: 'The values of the required claim, any of which is enough; empty when none is required.',
    }),
    idClaim: t.exposeString('idClaim', {
      nullable: true,
      description: 'The claim that holds the person’s id in a source; null when no claim identifies people.',
    }),
    idsOf: t.exposeString('idsOf', {
      nullable: true,
      description: 'Key of the source of these ids; null for the leading directory.',
    }),
    mailDomains: t.exposeStringList('mailDomains', {
      description: 'Domains in which a verified email address finds its person; empty when addresses find nobody.',
    }),
    createsPeople: t.exposeBoolean('createsPeople', {
      description: 'Whether a log-in with an unknown id creates a person.',
    }),
    enabled: t.exposeBoolean('enabled', { description: 'Whether people can log in with it.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was added.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const identityProviders = defineList({
  type: IdentityProvider,
  table: 'IdentityProvider',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('IdentityProviderFilter', {
    name: { kind: 'text', description: 'Name.' },
    issuer: { kind: 'key', description: 'Issuer.' },
    createdAt: { kind: 'instant', description: 'When it was added.' },
  }),
})

listField(identityProviders, 'identityProviders', {
  description: 'The identity providers of the organisation. Needs `login:read`.',
})
