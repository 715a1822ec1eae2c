import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import type { Network } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { texts } from './texts.ts'

/** Maximum number of networks of one organisation. */
export const MOST_NETWORKS = 100

/** Key of a kind of tie, such as `advice` or `reports-to`. */
export const NetworkKind = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, saying(texts('kind')))

/**
 * Finds or creates the network of a kind of ties, and locks it until the end of the transaction: changes and reads of
 * its ties happen one after the other.
 * @throws InvalidInputError for an invalid kind; ConflictError DIRECTION_CONFLICT, TOO_MANY_NETWORKS.
 */
export async function openNetwork(ctx: Context, key: { kind: string; directed: boolean }): Promise<Network> {
  const kind = NetworkKind.safeParse(key.kind)
  if (!kind.success) throw new InvalidInputError(texts('kind'), ['input', 'kind'])
  const id = ctx.newId()
  const { count } = await ctx.db.network.createMany({
    data: [{ id, kind: kind.data, directed: key.directed, revision: 0, createdAt: ctx.now() }],
    skipDuplicates: true,
  })
  if (count === 1) {
    if ((await ctx.db.network.count()) > MOST_NETWORKS) {
      throw new ConflictError(texts('too-many', { limit: MOST_NETWORKS }), null, 'TOO_MANY_NETWORKS', ['input', 'kind'])
    }
    await emit(ctx, 'network.created', { subjectType: 'Network', subjectId: id })
  }
  const network = await lockNetwork(ctx, kind.data)
  if (!network) throw new Error('A network that was just created is missing.')
  if (network.directed !== key.directed) {
    throw new ConflictError(
      network.directed ? texts('directed', { kind: network.kind }) : texts('undirected', { kind: network.kind }),
      null,
      'DIRECTION_CONFLICT',
      ['input', 'directed'],
    )
  }
  return network
}

/** Locks a network until the end of the transaction; null when there is none of this kind. */
export async function lockNetwork(ctx: Context, kind: string): Promise<Network | null> {
  const [network] = await ctx.db.$queryRaw<
    Network[]
  >`SELECT ${everyColumn('Network')} FROM "Network" t WHERE kind = ${kind} FOR UPDATE`
  return network ?? null
}
