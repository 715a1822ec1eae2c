import type { MetricRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../../core/context.ts'
import { isUuid, parseGlobalId } from '../../../core/ids.ts'
import { type Integration, Prisma } from '../../../generated/prisma/client.ts'
import { ensureChannels } from '../../listening/index.ts'
import type { PointInput } from '../../metrics/index.ts'

type Subject = PointInput['subject']

/**
 * Finds what metrics were measured on, in three statements: a share by what it was published as through this integration,
 * or by its address; a content by the source's key; a campaign by its global id; an account as a channel, made at first
 * sight.
 */
export async function findSubjects(
  ctx: Context,
  integration: Integration,
  records: readonly MetricRecord[],
): Promise<(subject: MetricRecord['subject']) => Subject | null> {
  const idsOf = (type: MetricRecord['subject']['type']) => [
    ...new Set(records.filter(({ subject }) => subject.type === type).map(({ subject }) => subject.externalId)),
  ]
  const shares = await sharesOf(ctx, integration, idsOf('share'))
  const contents = await contentsOf(ctx, integration, idsOf('content'))
  const channels = await ensureChannels(ctx, { integrationId: integration.id, externalIds: idsOf('account') })
  return ({ type, externalId }) => {
    if (type === 'campaign') {
      const parsed = parseGlobalId(externalId)
      return parsed?.type === 'Campaign' && isUuid(parsed.id) ? { type: 'CAMPAIGN', id: parsed.id } : null
    }
    const [kind, known] = KINDS[type]
    const id = { shares, contents, channels }[known].get(externalId)
    return id === undefined ? null : { type: kind, id }
  }
}

const KINDS = {
  share: ['SHARE', 'shares'],
  content: ['CONTENT', 'contents'],
  account: ['CHANNEL', 'channels'],
} as const

/** A publication goes before an address that somebody typed. */
async function sharesOf(
  ctx: Context,
  integration: Integration,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (externalIds.length === 0) return new Map()
  const wanted = [...externalIds]
  const rows = await ctx.db.$queryRaw<{ external: string; id: string }[]>(Prisma.sql`
    SELECT DISTINCT ON (external) external, id FROM (
      SELECT "externalId" AS external, "shareId" AS id, 0 AS rank FROM "Publication"
      WHERE "integrationId" = ${integration.id}::uuid AND "externalId" = ANY(${wanted}::text[])
      UNION ALL SELECT "externalUrl", id, 1 FROM "Share" WHERE "externalUrl" = ANY(${wanted}::text[])
    ) found ORDER BY external, rank, id`)
  return new Map(rows.map(({ external, id }) => [external, id]))
}

async function contentsOf(
  ctx: Context,
  integration: Integration,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await ctx.db.content.findMany({
    where: { integrationId: integration.id, sourceKey: { in: [...keys] } },
    select: { id: true, sourceKey: true },
  })
  return new Map(rows.map(({ id, sourceKey }) => [sourceKey ?? '', id]))
}
