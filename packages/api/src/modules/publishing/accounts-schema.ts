import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { assertCan, can } from '../../platform/auth/index.ts'

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

/** Accounts that are at work and whose connector is loaded: the actor's own, and for the team those of the organisation. */
async function publishingAccounts(ctx: Context): Promise<Account[]> {
  assertCan(ctx, 'share:publish', 'own')
  const { personId } = ctx.actor
  const whose = [
    ...(can(ctx, 'share:publish') === 'any' ? [{ personId: null }] : []),
    ...(personId ? [{ personId }] : []),
  ]
  if (whose.length === 0) return []
  const integrations = await ctx.db.integration.findMany({
    where: { kind: 'CONNECTOR', status: { not: 'PAUSED' }, OR: whose },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  const host = await ctx.services.plugins.host()
  return integrations.flatMap(({ id, name, connector, personId: owner }) => {
    const publisher = host.connector(connector)?.publisher
    if (!publisher) return []
    return [{ id, name, network: publisher.network, own: owner !== null, limits: publisher.limits }]
  })
}

builder.queryField('publishingAccounts', (t) =>
  t.field({
    type: [PublishingAccount],
    description: 'The accounts that the caller may publish by; for an ambassador their own. At most 100.',
    resolve: (_root, _args, ctx) => publishingAccounts(ctx),
  }),
)
