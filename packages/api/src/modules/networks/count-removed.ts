import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { beforeErasure, personNow, selvesNow } from '../people/index.ts'
import { mayProcess } from '../privacy/index.ts'

const { sql } = Prisma

/**
 * Counts the people with ties who are erased, for each network: its next measures are without them and say so. Whose ties
 * are hidden from everybody is not counted, or the number would tell of their ties once they are erased. People who are
 * merged are one, who is counted with the last of their ids that has ties.
 */
beforeErasure(async (ctx: Context, personIds) => {
  const erased = [...personIds]
  await ctx.db.$executeRaw(sql`
    UPDATE "Network" n SET "erasedPeople" = n."erasedPeople" + gone.people FROM (
      SELECT t.kind, count(DISTINCT ${personNow(sql`x.id`)})::int AS people
      FROM "Person" x JOIN LATERAL (
        SELECT f.kind FROM "Tie" f WHERE f."fromId" = x.id UNION SELECT o.kind FROM "Tie" o WHERE o."toId" = x.id
      ) t ON TRUE
      WHERE x.id = ANY(${erased}::uuid[]) AND ${mayProcess('TIES')} AND NOT EXISTS (
        SELECT FROM (${selvesNow(sql`x.id`)}) self JOIN "Tie" e ON self.id IN (e."fromId", e."toId")
        WHERE e.kind = t.kind AND self.id <> ALL(${erased}::uuid[]))
      GROUP BY t.kind
    ) gone WHERE n.kind = gone.kind`)
})
