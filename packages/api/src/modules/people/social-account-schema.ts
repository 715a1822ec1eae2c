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
      description:
        'The present number of followers: the newest fact of the metric `followers` about the account, of the sources with the highest rank. Null when unknown, which is not zero. For earlier numbers see `followerGrowth`.',
    }),
    followersAt: t.expose('followersAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When these followers were counted, or when the number was sent, where its source did not say it. Null when `followers` is null.',
    }),
  }),
})
