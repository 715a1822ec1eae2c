import type { Context } from '../../../core/context.ts'
import type { PersonMerge, Person as PersonRow } from '../../../generated/prisma/client.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { storeObjection } from '../scoring-objection.ts'

/** Whether the objection of a person to merge holds for the one who is kept, who does not object. */
export const passesObjection = (person: PersonRow, into: PersonRow): boolean =>
  person.scoringObjectedAt !== null && into.scoringObjectedAt === null

/** Of two people, the objection of either holds for the one who is kept. */
export async function passObjection(ctx: Context, { objected, intoId }: PersonMerge, person: PersonRow): Promise<void> {
  if (objected) await storeObjection(ctx, intoId, person.scoringObjectedAt)
}

/** What the kept person did not say themselves holds no longer, unless somebody else who is merged into them objects. */
export async function returnObjection(ctx: Context, { objected, intoId }: PersonMerge): Promise<void> {
  if (!objected) return
  const others = await ctx.db.$executeRaw(Prisma.sql`
    UPDATE "PersonMerge" SET objected = TRUE WHERE id = (
      SELECT m.id FROM "PersonMerge" m JOIN "Person" p ON p.id = m."personId" AND p."scoringObjectedAt" IS NOT NULL
      WHERE m."intoId" = ${intoId}::uuid AND m."to" IS NULL ORDER BY m.id LIMIT 1)`)
  if (others === 0) await storeObjection(ctx, intoId, null)
}
