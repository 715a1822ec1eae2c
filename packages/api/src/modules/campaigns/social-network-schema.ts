import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { type SocialNetwork as Network, socialNetworks } from './social-networks.ts'

export const SocialNetwork = builder.objectRef<Network>('SocialNetwork').implement({
  description: 'A social network that campaigns can be meant for.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The key of the network, such as `linkedin`, which shares, accounts and mentions use.',
    }),
    name: t.exposeString('name', { description: 'The name of the network.' }),
    added: t.exposeBoolean('added', {
      description: 'Whether this organisation added the network; false for a network that every organisation has.',
    }),
  }),
})

builder.queryField('socialNetworks', (t) =>
  t.field({
    type: [SocialNetwork],
    description:
      'All social networks, ordered by key: those that every organisation has, and those that this organisation added.',
    complexity: 10,
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'campaign:read', 'part')
      return socialNetworks(ctx)
    },
  }),
)

export const SocialNetworkRemovePayload = builder
  .objectRef<{ removedKey: string }>('SocialNetworkRemovePayload')
  .implement({
    description: 'The network that was removed from the registry.',
    fields: (t) => ({ removedKey: t.exposeString('removedKey', { description: 'The key of the network.' }) }),
  })
