import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { type OverruledFollowers, overruledFollowers } from './followers/overruled-followers.ts'

const OverruledFollowersType = builder.objectRef<OverruledFollowers>('OverruledFollowers').implement({
  description:
    'A number of followers that is kept and not shown, because a source of a higher rank tells of the account.',
  fields: (t) => ({
    followers: t.exposeInt('followers', { description: 'The number.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they were counted, or when the number was sent.' }),
  }),
})

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
    overruledFollowers: t.field({
      type: OverruledFollowersType,
      nullable: true,
      description:
        'A newer number that is not the one shown in `followers`, such as one entered by hand for an account of which an integration tells: the source of the higher rank counts until `metricSourceUpdate` ranks the two alike. Null when there is none.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => overruledFollowers(ctx).load(id),
    }),
  }),
})
