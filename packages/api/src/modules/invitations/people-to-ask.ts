import type { Context } from '../../core/context.ts'
import { InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { parseGlobalId } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'
import { peopleOfSegment } from '../people/index.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

/** The people whom somebody wants to invite: exactly one of the two. */
export interface Chosen {
  /** Global ids, as they were sent. */
  readonly personIds?: readonly string[] | null | undefined
  /** Key of the segment. */
  readonly segmentId?: string | null | undefined
}

/**
 * The chosen people whom the actor may read, as a condition on alias `t` of `Person`.
 * @param path of the input.
 * @throws InvalidInputError unless one of both is named; NotFoundError for somebody who is not there or may not be read.
 */
export async function peopleToAsk(ctx: Context, chosen: Chosen, path: readonly string[]): Promise<Prisma.Sql> {
  const { personIds, segmentId } = chosen
  if ((personIds == null) === (segmentId == null)) throw new InvalidInputError(texts('one-of-both'), path)
  if (segmentId != null) return await peopleOfSegment(ctx, segmentId)
  const keys = (personIds ?? []).map((id) => {
    const parsed = parseGlobalId(id)
    return parsed?.type === 'Person' ? parsed.id : null
  })
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT t.id FROM "Person" t WHERE t.id::text = ANY(${keys.filter((key) => key !== null)}::text[]) AND ${readable(ctx, 'Person')}`)
  const found = new Set(rows.map(({ id }) => id))
  const missing = keys.findIndex((key) => key === null || !found.has(key))
  if (missing >= 0) throw new NotFoundError('Person', [...path, 'personIds', String(missing)])
  return sql`t.id = ANY(${[...found]}::uuid[])`
}
