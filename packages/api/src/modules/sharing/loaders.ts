import { defineLoader, loaderById, manyForEach, oneForEach, readableLoader } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type Ambassador,
  type Department,
  Prisma,
  type Share,
  type Topic,
  type TrackedLink,
} from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'
import { totalsOf } from '../metrics/index.ts'

/** Shares that the actor may read, by id. */
export const readableShares = readableLoader<Share>('Share')

/** Shares by id. */
export const shareById = loaderById<Share>('Share')

/** Topics that shares count for, by name. */
export const topicsOfShare = defineLoader<string, Topic[]>(async (ctx, shareIds) => {
  const rows = await ctx.db.shareTopic.findMany({
    where: { shareId: { in: [...shareIds] } },
    include: { topic: true },
    orderBy: { topic: { name: 'asc' } },
  })
  return manyForEach(shareIds, rows, (row) => row.shareId).map((links) => links.map(({ topic }) => topic))
})

/** A department that a share was made in. */
export interface DepartmentOfShare {
  department: Department
  primary: boolean
}

/** Departments of shares, of those that the actor may read: the primary one first, the others by name. */
export const departmentsOfShare = defineLoader<string, DepartmentOfShare[]>(async (ctx, shareIds) => {
  const rows = await ctx.db.$queryRaw<(Department & { shareId: string; primary: boolean })[]>(Prisma.sql`
    SELECT link."shareId", link."primary", ${everyColumn('Department')} FROM "ShareDepartment" link
      JOIN "Department" t ON t."organizationId" = link."organizationId" AND t.id = link."departmentId"
    WHERE link."shareId" = ANY(${[...shareIds]}::uuid[]) AND ${readable(ctx, 'Department')}
    ORDER BY link."primary" DESC, t.name, t.id`)
  return manyForEach(shareIds, rows, (row) => row.shareId).map((links) =>
    links.map(({ primary, ...department }) => ({ department, primary })),
  )
})

/** Tracked links by their share; null for a share of content that stands nowhere. */
export const linkOfShare = defineLoader<string, TrackedLink>(async (ctx, shareIds) => {
  const rows = await ctx.db.trackedLink.findMany({ where: { shareId: { in: [...shareIds] } } })
  return oneForEach(shareIds, rows, (row) => row.shareId ?? '')
})

/** Ambassadors that the actor may read, by their participation. */
export const ambassadorOfParticipation = readableLoader<Ambassador>('Ambassador', {
  table: 'Participation',
  column: 'ambassadorId',
})

const DAY_MS = 86_400_000

/** Clicks on tracked links until now, by their share or else by the link, from the rollups of days alone. */
export const clicksOfSubject = defineLoader<string, { clicks: number }>(async (ctx, ids) => {
  const nextMidnight = new Date(Math.ceil((ctx.now().getTime() + 1) / DAY_MS) * DAY_MS)
  const period = { from: new Date(0), to: nextMidnight }
  const requests = ids.map((subjectId) => ({ subjectId, period, timeZone: null }))
  const totals = await totalsOf(ctx, { metrics: ['clicks'], requests })
  return totals.map(({ clicks }) => ({ clicks: Number(clicks ?? 0) }))
})
