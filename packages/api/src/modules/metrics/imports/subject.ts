import type { Context } from '../../../core/context.ts'
import { NotFoundError } from '../../../core/errors.ts'
import { parseGlobalId, Uuid } from '../../../core/ids.ts'
import { Prisma } from '../../../generated/prisma/client.ts'

const TYPES = { Campaign: 'CAMPAIGN', Content: 'CONTENT', Share: 'SHARE' } as const
type SubjectTable = keyof typeof TYPES

export const SUBJECT_TYPES = Object.values(TYPES)

/** What a fact was measured on. */
export interface Subject {
  type: (typeof TYPES)[SubjectTable]
  id: string
}

/** Kind of subject that a GraphQL type is; null for any other type. */
export function subjectTypeOf(type: string): Subject['type'] | null {
  return Object.hasOwn(TYPES, type) ? TYPES[type as SubjectTable] : null
}

/**
 * The subject with a global id of a campaign, content or share.
 * @throws NotFoundError where there is none in this organisation.
 */
export async function requireSubject(ctx: Context, globalId: string, path: string): Promise<Subject> {
  const parsed = parseGlobalId(globalId)
  const missing = () => new NotFoundError('Campaign, Content or Share', path.split('.'))
  const type = subjectTypeOf(parsed?.type ?? '')
  if (!parsed || !type || !Uuid.safeParse(parsed.id).success) throw missing()
  const found = await ctx.db.$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM ${Prisma.raw(`"${parsed.type}"`)} WHERE id = ${parsed.id}::uuid`,
  )
  if (found.length === 0) throw missing()
  return { type, id: parsed.id }
}
