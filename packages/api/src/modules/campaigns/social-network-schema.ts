import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { type SocialNetwork as Network, socialNetworks } from './social-networks.ts'

export const SocialNetwork = builder.objectRef<Network>('SocialNetwork').implement({
  description: 'A social network that campaigns can be meant for.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its key, such as `linkedin`: what shares, accounts and mentions name.',
    }),
    name: t.exposeString('name', { description: 'Name as people know it.' }),
    added: t.exposeBoolean('added', { description: 'Whether this organisation added it; false for one known to all.' }),
  }),
})

builder.queryField('socialNetworks', (t) =>
  t.field({
    type: [SocialNetwork],
    description: 'The registry of social networks, by key: those known to all and those that this organisation added.',
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
    description: 'What was taken out of the registry.',
    fields: (t) => ({ removedKey: t.exposeString('removedKey', { description: 'Key of the network.' }) }),
  })
