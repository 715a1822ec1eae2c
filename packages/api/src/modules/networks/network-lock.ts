import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Network } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'

/** Networks that one organisation may keep. */
export const MOST_NETWORKS = 100

/** Key of a kind of tie, such as `advice` or `reports-to`. */
export const NetworkKind = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'A kind of tie is a key of small letters, digits and hyphens, such as `reports-to`.')

/**
 * The network of a kind of ties, made where it is missing and locked until the end of the transaction: whoever changes
 * or reads the ties of a kind does so one after the other.
 * @throws InvalidInputError for a kind that is no key; ConflictError DIRECTION_CONFLICT, TOO_MANY_NETWORKS.
 */
export async function openNetwork(ctx: Context, key: { kind: string; directed: boolean }): Promise<Network> {
  const kind = NetworkKind.safeParse(key.kind)
  if (!kind.success) throw new InvalidInputError(kind.error.issues[0]?.message ?? '', ['input', 'kind'])
  const id = ctx.newId()
  const { count } = await ctx.db.network.createMany({
    data: [{ id, kind: kind.data, directed: key.directed, revision: 0, createdAt: ctx.now() }],
    skipDuplicates: true,
  })
  if (count === 1) {
    if ((await ctx.db.network.count()) > MOST_NETWORKS) {
      throw new ConflictError(
        `An organisation keeps at most ${MOST_NETWORKS} networks: purge one that is no longer needed.`,
        null,
        'TOO_MANY_NETWORKS',
        ['input', 'kind'],
      )
    }
    await emit(ctx, 'network.created', { subjectType: 'Network', subjectId: id })
  }
  const network = await lockNetwork(ctx, kind.data)
  if (!network) throw new Error('A network that was just made is missing.')
  if (network.directed !== key.directed) {
    throw new ConflictError(
      network.directed
        ? `The ties of the kind ${network.kind} have a direction: send them as directed, or choose another kind.`
        : `The ties of the kind ${network.kind} have no direction: send them as undirected, or choose another kind.`,
      null,
      'DIRECTION_CONFLICT',
      ['input', 'directed'],
    )
  }
  return network
}

/** Locks a network until the end of the transaction; null where there is none of this kind. */
export async function lockNetwork(ctx: Context, kind: string): Promise<Network | null> {
  const [network] = await ctx.db.$queryRaw<Network[]>`SELECT * FROM "Network" WHERE kind = ${kind} FOR UPDATE`
  return network ?? null
}
