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
  description: 'An account that the caller may publish with.',
  fields: (t) => ({
    integrationId: t.id({
      description: 'Id to pass to `sharePublish`.',
      resolve: ({ id }) => globalId('Integration', id),
    }),
    name: t.exposeString('name', { description: 'Name chosen by the team.' }),
    network: t.exposeString('network', { description: 'Key of the network it posts on, as in `Share.network`.' }),
    own: t.exposeBoolean('own', { description: 'Whether the account belongs to a person, not to the organisation.' }),
    maxCharacters: t.int({
      description: 'Maximum length of a post including its link, as that network counts characters.',
      resolve: ({ limits }) => limits.maxCharacters,
    }),
  }),
})

/** A form can show this many choices; the argument `network` narrows them. */
const MOST_ACCOUNTS = 100

/** Active accounts whose connector is loaded: the actor's own, and for the team also those of the organisation. */
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
    description: `The accounts that the caller may publish with, sorted by name; for an ambassador their own. Returns at most ${MOST_ACCOUNTS}: narrow a longer list with \`network\`. The team finds all accounts in \`integrations\`.`,
    args: { network: t.arg.string({ description: 'Key of the network they post on. Default: all networks.' }) },
    resolve: (_root, args, ctx) => publishingAccounts(ctx, args),
  }),
)

/** Contains nothing else of the integration, which not everybody who may read a publication may see. */
export const PublicationAccount = builder
  .objectRef<{ integration: Integration; network: string }>('PublicationAccount')
  .implement({
    description: 'The account that a publication is posted with.',
    fields: (t) => ({
      integrationId: t.id({
        description: 'Its id, as in `sharePublish` and `publishingAccounts`.',
        resolve: ({ integration }) => globalId('Integration', integration.id),
      }),
      name: t.string({ description: 'Name chosen by the team.', resolve: ({ integration }) => integration.name }),
      network: t.exposeString('network', { description: 'Key of the network it posts on, as in `Share.network`.' }),
      own: t.boolean({
        description: 'Whether the account belongs to a person, not to the organisation.',
        resolve: ({ integration }) => integration.personId !== null,
      }),
    }),
  })

/** The account of a publication. Its network is that of the share, even when the connector changed since. */
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
