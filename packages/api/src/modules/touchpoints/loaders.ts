import { defineLoader, manyForEach, oneForEach, readableLoader } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type FormerPersonBrief,
  type PersonBrief,
  Prisma,
  type RelationshipOwner,
  type Touchpoint,
  type TouchpointCorrection,
} from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'

const { sql } = Prisma

/** Contacts that the actor may read, by id. */
export const readableTouchpoints = readableLoader<Touchpoint>('Touchpoint')

/** Of a contact or a brief that many earlier values are told. */
export const MOST_EARLIER = 50

/** The corrections of contacts, the latest first. */
export const correctionsOf = defineLoader<string, TouchpointCorrection[]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<TouchpointCorrection[]>(sql`
    SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS of(id) CROSS JOIN LATERAL (
      SELECT ${everyColumn('TouchpointCorrection', 'c')} FROM "TouchpointCorrection" c WHERE c."touchpointId" = of.id
      ORDER BY c."createdAt" DESC, c.id DESC LIMIT ${MOST_EARLIER}) found`)
  return manyForEach(ids, rows, (row) => row.touchpointId)
})

/** What briefs said before, the latest first. */
export const formerBriefsOf = defineLoader<string, FormerPersonBrief[]>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<FormerPersonBrief[]>(sql`
    SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS of(id) CROSS JOIN LATERAL (
      SELECT ${everyColumn('FormerPersonBrief', 'f')} FROM "FormerPersonBrief" f WHERE f."briefId" = of.id ORDER BY f.number DESC LIMIT ${MOST_EARLIER}) found`)
  return manyForEach(ids, rows, (row) => row.briefId)
})

/** The briefs about people, of those that the actor may read. */
export const briefOfPerson = defineLoader<string, PersonBrief>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<PersonBrief[]>(sql`
    SELECT ${everyColumn('PersonBrief')} FROM "PersonBrief" t WHERE t."personId" = ANY(${[...personIds]}::uuid[]) AND ${readable(ctx, 'PersonBrief')}`)
  return oneForEach(personIds, rows, (row) => row.personId)
})

/** Who owns the relationships with people now, of those that the actor may read. */
export const ownerOfRelationship = defineLoader<string, RelationshipOwner>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<RelationshipOwner[]>(sql`
    SELECT ${everyColumn('RelationshipOwner')} FROM "RelationshipOwner" t WHERE t."personId" = ANY(${[...personIds]}::uuid[]) AND t."to" IS NULL
      AND ${readable(ctx, 'RelationshipOwner')}`)
  return oneForEach(personIds, rows, (row) => row.personId)
})
