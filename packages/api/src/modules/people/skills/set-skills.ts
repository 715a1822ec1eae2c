import { nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { rowsOf } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

/** A skill as it is written; a level that is left out stays as it is, null is none. */
export interface Skill {
  name: string
  level?: number | null
}

/** All skills that a person shall have. */
export interface NewSkills {
  personId: string
  skills: readonly Skill[]
}

/**
 * Gives people exactly these skills, in a number of statements that does not grow with them. A skill that is named twice
 * counts as it is named last.
 * @returns those of them for whom that is something else than before.
 */
export async function setSkills(ctx: Context, people: readonly NewSkills[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const named = people.flatMap(({ personId, skills }) => {
    const byKey = new Map(skills.map((skill) => [nameKey(skill.name), skill]))
    return [...byKey].map(([key, { name, level }]) => ({ personId, key, name, level, stays: level === undefined }))
  })
  const ids = people.map(({ personId }) => personId)
  const rows = rowsOf('PersonSkill', named)
  const gone = await ctx.db.$queryRaw<{ personId: string }[]>(sql`
    DELETE FROM "PersonSkill" s WHERE s."personId" = ANY(${ids}::uuid[]) AND NOT EXISTS (
      SELECT FROM ${rows} r WHERE r."personId" = s."personId" AND r.key = s.key) RETURNING s."personId"`)
  const keeps = named.filter(({ stays }) => stays)
  const isKept = sql`EXISTS (SELECT FROM ${rowsOf('PersonSkill', keeps)} k
    WHERE k."personId" = s."personId" AND k.key = s.key)`
  const written = await ctx.db.$queryRaw<{ personId: string }[]>(sql`
    INSERT INTO "PersonSkill" AS s ("personId", key, name, level)
    SELECT r."personId", r.key, r.name, r.level FROM ${rows} r
    ON CONFLICT ("organizationId", "personId", key) DO UPDATE SET level = EXCLUDED.level
      WHERE s.level IS DISTINCT FROM EXCLUDED.level AND NOT ${isKept} RETURNING s."personId"`)
  return new Set([...gone, ...written].map(({ personId }) => personId))
}
