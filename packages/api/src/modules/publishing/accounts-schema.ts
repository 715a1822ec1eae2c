import { networkKey } from '@portevoix/sdk/normal-forms'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { assertCan, canAny } from '../../platform/auth/index.ts'
import { integrationById } from '../integrations/index.ts'
import { shareById } from '../sharing/index.ts'

interface Account {
  id: string
  name: string
  network: string
  own: boolean
  limits: { maxCharacters: number }
}

const PublishingAccount = builder.objectRef<Account>('PublishingAccount').implement({
  description: 'An account that the caller may publish by.',
  fields: (t) => ({
    integrationId: t.id({
      description: 'What to pass to `sharePublish`.',
      resolve: ({ id }) => globalId('Integration', id),
    }),
    name: t.exposeString('name', { description: 'Name that the team gave it.' }),
    network: t.exposeString('network', { description: 'Key of the network it posts on, as shares have it.' }),
    own: t.exposeBoolean('own', { description: 'Whether it is a person’s account, as against the organisation’s.' }),
    maxCharacters: t.int({
      description: 'How long a post may be there, its link included, as that network counts characters.',
      resolve: ({ limits }) => limits.maxCharacters,
    }),
  }),
})

/** So many make a choice that a form can show; beyond that, a network narrows it. */
const MOST_ACCOUNTS = 100

/** Accounts that are at work and whose connector is loaded: the actor's own, and for the team those of the organisation. */
async function publishingAccounts(ctx: Context, args: { network?: string | null }): Promise<Account[]> {
  assertCan(ctx, 'share:publish', 'part')
  const network = args.network == null ? null : networkKey(args.network)
  const { personId } = ctx.actor
  const whose = [...(canAny(ctx, 'share:publish') ? [{ personId: null }] : []), ...(personId ? [{ personId }] : [])]
  if (whose.length === 0) return []
  const publishers = new Map(
    (await ctx.services.plugins.host())
      .connectors()
      .flatMap(({ id, publisher }) =>
        publisher && (args.network == null || network === publisher.network) ? [[id, publisher]] : [],
      ),
  )
  const integrations = await ctx.db.integration.findMany({
    where: { kind: 'CONNECTOR', connector: { in: [...publishers.keys()] }, status: { not: 'PAUSED' }, OR: whose },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_ACCOUNTS,
  })
  return integrations.flatMap(({ id, name, connector, personId: owner }) => {
    const publisher = publishers.get(connector)
    return publisher ? [{ id, name, network: publisher.network, own: owner !== null, limits: publisher.limits }] : []
  })
}

builder.queryField('publishingAccounts', (t) =>
  t.field({
    type: [PublishingAccount],
    description: `The accounts that the caller may publish by; for an ambassador their own. By name, and at most ${MOST_ACCOUNTS}, since they are for choosing one: where there may be more, name the network. The team finds all of them in \`integrations\`.`,
    args: { network: t.arg.string({ description: 'Key of the network they post on; every one when left out.' }) },
    resolve: (_root, args, ctx) => publishingAccounts(ctx, args),
  }),
)

/** Nothing of the integration itself, which is not for everybody who may read a publication. */
export const PublicationAccount = builder
  .objectRef<{ integration: Integration; network: string }>('PublicationAccount')
  .implement({
    description: 'The account that a publication goes by.',
    fields: (t) => ({
      integrationId: t.id({
        description: 'Its id, as `sharePublish` and `publishingAccounts` have it.',
        resolve: ({ integration }) => globalId('Integration', integration.id),
      }),
      name: t.string({ description: 'Name that the team gave it.', resolve: ({ integration }) => integration.name }),
      network: t.exposeString('network', { description: 'Key of the network it posts on, as shares have it.' }),
      own: t.boolean({
        description: 'Whether it is a person’s account, as against the organisation’s.',
        resolve: ({ integration }) => integration.personId !== null,
      }),
    }),
  })

/** The account of a publication: what is published by it was written for its network. */
export async function accountOf(
  { integrationId, shareId }: { integrationId: string; shareId: string },
  _args: object,
  ctx: Context,
  info: GraphQLResolveInfo,
): Promise<{ integration: Integration; network: string }> {
  const [integration, share] = await Promise.all([
    integrationById(ctx, { info, beside: ['name', 'personId'] }).load(integrationId),
    shareById(ctx, { info, beside: ['network'] }).load(shareId),
  ])
  if (!integration || !share) throw new Error('The integration or the share of a publication is missing.')
  return { integration, network: share.network }
}
