import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'

export const SocialAccount = builder.prismaNode('SocialAccount', {
  description: 'Where a person speaks: their account on a network.',
  ...ROW_NODE,
  fields: (t) => ({
    network: t.exposeString('network', { description: 'Key of the network, such as `linkedin`, `x`, `mastodon`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first known.' }),
    handle: t.exposeString('handle', { description: 'Name of the account there, without a leading @.' }),
    followers: t.exposeInt('followers', {
      nullable: true,
      description: 'How many follow it; null when not known, which is not zero.',
    }),
    followersAt: t.expose('followersAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the followers were counted; null when not known.',
    }),
  }),
})
