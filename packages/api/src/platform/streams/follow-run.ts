import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { idsNotFound } from '../../core/errors.ts'
import { isUuid, parseGlobalId } from '../../core/ids.ts'
import { loadRow } from '../../core/nodes.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, readable, readBy } from '../auth/index.ts'
import { neverSubscribed, type Root, STREAM, type Stream } from './declaration.ts'

const { sql, raw } = Prisma

/**
 * Adds a subscription that follows one run: its present state, and again after each change, until it has ended.
 * @param run.what the words for it, such as `an import`.
 */
export function addRunSubscription(type: Prisma.ModelName, run: { field: string; what: string }): void {
  const { field, what } = run
  const ref = builder.configStore.getOutputTypeRef(type) as ObjectRef<SchemaTypes, object>
  builder.subscriptionField(field, (t) =>
    t.field({
      type: ref,
      description: `How ${what} gets on: its present state at once, and again after each change, at most once a second. The stream ends when it has ended. A caller that comes again is told the present state.`,
      args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
      extensions: { [STREAM]: followRun(type) },
      subscribe: neverSubscribed,
      resolve: async (root, { id }, ctx, info) => {
        const row = await loadRow(ctx, info, { typename: type, id: parseGlobalId(id)?.id ?? '' })
        if (row) return row
        const asked = root as Root
        asked.isGone = true
        throw new Error('The run was deleted.')
      },
    }),
  )
}

function followRun(type: Prisma.ModelName): Stream<{ id: string }, { changedAt: string | null }> {
  return {
    follow: ({ runs }, organizationId, { id }, wake) => {
      const run = parseGlobalId(id)
      return run ? runs.follow({ organizationId, type, id: run.id }, wake) : () => undefined
    },
    assertMay: (ctx) => assertCan(ctx, readBy(type), 'part'),
    begin: async (ctx, { id }) => {
      await stateOf(ctx, id)
      return { place: { changedAt: null }, id: null }
    },
    due: async (ctx, { id }, place) => {
      const { changedAt, isOver } = await stateOf(ctx, id)
      const items = changedAt === place.changedAt ? [] : [{ root: {}, id: null, place: { changedAt } }]
      return { items, place: { changedAt }, next: isOver ? 'END' : 'WAIT' }
    },
  }

  /** @throws RequestError NOT_FOUND where there is none, or the caller may not read it. */
  async function stateOf(ctx: Context, id: string): Promise<{ changedAt: string; isOver: boolean }> {
    const parsed = parseGlobalId(id)
    const [row] =
      parsed?.type === type && isUuid(parsed.id)
        ? await ctx.db.$queryRaw<{ changedAt: string; isOver: boolean }[]>(sql`
            SELECT t."updatedAt"::text AS "changedAt", t.status IN ('SUCCEEDED', 'FAILED', 'CANCELLED') AS "isOver"
            FROM ${raw(`"${type}"`)} t WHERE t.id = ${parsed.id}::uuid AND ${readable(ctx, type)}`)
        : []
    if (!row) throw idsNotFound([{ what: type, path: ['id'] }])
    return row
  }
}
