import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/**
 * Finds the channels of an integration by the provider's ids and creates missing ones, in two statements.
 * @returns database ids by provider id.
 */
export async function ensureChannels(
  ctx: Context,
  source: { integrationId: string; externalIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(source.externalIds)].sort()
  if (wanted.length === 0) return new Map()
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO "Channel" (id, "integrationId", "externalId", "createdAt")
    SELECT id, ${source.integrationId}::uuid, external, ${ctx.now()}::timestamptz
    FROM unnest(${wanted.map(() => ctx.newId())}::uuid[], ${wanted}::text[]) AS given(id, external)
    ON CONFLICT DO NOTHING`)
  const rows = await ctx.db.channel.findMany({
    where: { integrationId: source.integrationId, externalId: { in: wanted } },
    select: { id: true, externalId: true },
  })
  return new Map(rows.map(({ id, externalId }) => [externalId, id]))
}
