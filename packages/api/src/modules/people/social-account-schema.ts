import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'

export const SocialAccount = builder.prismaNode('SocialAccount', {
  description: 'An account of a person on a social network.',
  ...ROW_NODE,
  fields: (t) => ({
    network: t.exposeString('network', {
      description: 'The key of the network, such as `linkedin`, `x` or `mastodon`.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the account was first recorded.' }),
    handle: t.exposeString('handle', { description: 'The name of the account on the network, without a leading @.' }),
    followers: t.exposeInt('followers', {
      nullable: true,
      description: 'The number of followers. Null when unknown, which is not zero.',
    }),
    followersAt: t.expose('followersAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the followers were counted. Null when unknown.',
    }),
  }),
})
