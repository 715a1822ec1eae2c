import { builder } from '../../core/builder.ts'
import type { Services } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import type { IdentityProvider } from '../../generated/prisma/client.ts'
import { thing, twoStepMutation } from '../../platform/acts/index.ts'
import { organizationOf } from '../organizations/index.ts'
import { discoverAnew, type KnownIssuer, ProviderProblem } from './discovery.ts'
import { logoutUrl, redirectUrl } from './paths.ts'

interface Checked {
  readonly providerId: string
  readonly problem: Text | null
  readonly metadata: KnownIssuer | null
}

const CheckPayload = builder.objectRef<Checked>('IdentityProviderCheckPayload').implement({
  description: 'What the metadata of an identity provider says now.',
  fields: (t) => ({
    redirectUrl: t.field({
      type: 'URL',
      description: 'The redirect address to register at the provider.',
      resolve: async ({ providerId }, _args, ctx) => redirectUrl(ctx.publicUrl, await organizationOf(ctx), providerId),
    }),
    logoutUrl: t.field({
      type: 'URL',
      description: 'The address to register for back-channel log-out.',
      resolve: async ({ providerId }, _args, ctx) => logoutUrl(ctx.publicUrl, await organizationOf(ctx), providerId),
    }),
    problem: t.string({
      nullable: true,
      description:
        'Why nobody can log in with it, and what to change, in the language of the answer; null when its metadata can be used.',
      resolve: ({ problem }, _args, { language }) => problem?.in(language) ?? null,
    }),
    authorizationEndpoint: t.field({
      type: 'URL',
      nullable: true,
      description: 'The address at which people log in; null when there is a problem.',
      resolve: ({ metadata }) => metadata?.authorization_endpoint ?? null,
    }),
    supportsBackchannelLogout: t.boolean({
      nullable: true,
      description:
        'Whether it can report that somebody logged out there (OpenID Connect Back-Channel Logout 1.0); null when there is a problem.',
      resolve: ({ metadata }) => metadata && metadata.backchannel_logout_supported === true,
    }),
  }),
})

twoStepMutation('identityProviderCheck', {
  does: 'Reads the metadata of an identity provider, and says whether people can be sent there to log in. The client secret is only used by a log-in.',
  needs: 'login:write',
  on: thing('IdentityProvider', 'The identity provider.'),
  gives: CheckPayload,
  tells: [],
  ask:
    async ({ services }, { thing: provider }) =>
    async () =>
      await check(services, provider),
  onlyTells: true,
  act: async (_ctx, { answer }) => answer,
})

async function check(
  services: Services,
  { id: providerId, issuer }: Pick<IdentityProvider, 'id' | 'issuer'>,
): Promise<Checked> {
  try {
    return { providerId, problem: null, metadata: await discoverAnew(services, issuer) }
  } catch (error) {
    if (!(error instanceof ProviderProblem)) throw error
    return { providerId, problem: error.told, metadata: null }
  }
}
