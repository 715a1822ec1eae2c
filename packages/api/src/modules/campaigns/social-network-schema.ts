import { defineAct } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { addSocialNetwork, removeSocialNetwork, type SocialNetwork, socialNetworks } from './social-networks.ts'

const SocialNetworkType = builder.objectRef<SocialNetwork>('SocialNetwork').implement({
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
    type: [SocialNetworkType],
    description: 'The registry of social networks, by key: those known to all and those that this organisation added.',
    complexity: 10,
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'campaign:read', 'own')
      return socialNetworks(ctx)
    },
  }),
)

const SocialNetworkAddInput = builder.inputType('SocialNetworkAddInput', {
  description: 'A network that is not in the registry.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its key: small letters, digits and hyphens, at most 50.' }),
    name: t.string({ required: true, description: 'Name as people know it, at most 200 characters.' }),
  }),
})

defineAct('socialNetworkAdd', {
  description: 'Adds a network to the registry of the organisation, at most 200.',
  type: SocialNetworkType,
  args: (arg) => ({ input: arg({ type: SocialNetworkAddInput, required: true, description: 'The network.' }) }),
  act: (ctx, { input }) => addSocialNetwork(ctx, input),
})

const SocialNetworkRemovePayload = builder.objectRef<{ removedKey: string }>('SocialNetworkRemovePayload').implement({
  description: 'What was taken out of the registry.',
  fields: (t) => ({ removedKey: t.exposeString('removedKey', { description: 'Key of the network.' }) }),
})

defineAct('socialNetworkRemove', {
  description: 'Takes a network that the organisation added out of its registry. What names it already keeps it.',
  type: SocialNetworkRemovePayload,
  args: (arg) => ({ key: arg.string({ required: true, description: 'Key of the network.' }) }),
  act: (ctx, args) => removeSocialNetwork(ctx, args),
})
