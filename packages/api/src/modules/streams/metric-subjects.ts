import { networkKey } from '@portevoix/sdk/normal-forms'
import type { MetricRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { When } from '../../core/day.ts'
import { isUuid, parseGlobalId } from '../../core/ids.ts'
import type { Text } from '../../core/texts/index.ts'
import { type Integration, Prisma } from '../../generated/prisma/client.ts'
import { ensureChannels } from '../listening/index.ts'
import { type PointInput, subjectsOfClicks } from '../metrics/index.ts'

type Subject = PointInput['subject']

/**
 * Finds the subjects of metrics, in three statements: a share by its post through this integration or by its address,
 * content by its identity, a campaign by its global id, a channel by its account, which is created when it is new, and the
 * share that somebody clicked by the token of the click. `SEVERAL` when more than one content matches.
 */
export async function findSubjects(
  ctx: Context,
  integration: Integration,
  records: readonly MetricRecord[],
): Promise<(record: MetricRecord) => Subject | { refusal: Text } | 'SEVERAL' | null> {
  const idsOf = (type: MetricRecord['subject']['type']) => [
    ...new Set(records.filter(({ subject }) => subject.type === type).map(({ subject }) => subject.externalId)),
  ]
  const shares = await sharesOf(ctx, integration, idsOf('share'))
  const contents = await contentsOf(ctx, integration, records)
  const channels = await ensureChannels(ctx, { integrationId: integration.id, externalIds: idsOf('account') })
  const clicks = await clicksOf(ctx, records)
  return (record) => {
    const { subject } = record
    const { type, externalId } = subject
    if (type === 'click') return clicks.get(record) ?? null
    if (type === 'content') {
      const id = contents.get(nameOf(subject))
      return id === null ? 'SEVERAL' : id === undefined ? null : { type: 'CONTENT', id }
    }
    if (type === 'campaign') {
      const parsed = parseGlobalId(externalId)
      return parsed?.type === 'Campaign' && isUuid(parsed.id) ? { type: 'CAMPAIGN', id: parsed.id } : null
    }
    const [kind, known] = KINDS[type]
    const id = { shares, channels }[known].get(externalId)
    return id === undefined ? null : { type: kind, id }
  }
}

const KINDS = {
  share: ['SHARE', 'shares'],
  account: ['CHANNEL', 'channels'],
} as const

/** What was clicked, by the record that names the click. */
async function clicksOf(ctx: Context, records: readonly MetricRecord[]) {
  const named = records.filter(({ subject }) => subject.type === 'click')
  const found = await subjectsOfClicks(
    ctx,
    named.map((record) => ({ clickToken: record.subject.externalId, ...whenOf(record) })),
  )
  return new Map(named.map((record, index) => [record, found[index]]))
}

/** An instant, or a day when the source knows no time. */
export const whenOf = ({ at, on }: MetricRecord): When => (at === undefined ? { on } : { at: new Date(at) })

/** The address of a publication takes precedence over an address that a person entered. */
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

/** The content for each identity; null when several match equally well. */
type FoundContents = ReadonlyMap<string, string | null>

const nameOf = ({ network, externalId }: { network?: string | undefined; externalId: string }): string =>
  `${network === undefined ? '' : (networkKey(network) ?? '')} ${externalId}`

/**
 * Finds content by the key that this integration reads it under; otherwise, for content from anywhere, by its id on the
 * network, and then by its address.
 */
async function contentsOf(
  ctx: Context,
  integration: Integration,
  records: readonly MetricRecord[],
): Promise<FoundContents> {
  const subjects = records.flatMap(({ subject }) => (subject.type === 'content' ? [subject] : []))
  const wanted = [...new Map(subjects.map((subject) => [nameOf(subject), subject]))]
  if (wanted.length === 0) return new Map()
  const networks = wanted.map(([, { network }]) => (network === undefined ? null : networkKey(network)))
  const rows = await ctx.db.$queryRaw<{ name: string; ids: string[] }[]>(Prisma.sql`
    SELECT DISTINCT ON (name) name, ids FROM (
      SELECT name, rank, array_agg(DISTINCT id) AS ids FROM (
        SELECT w.name, 0 AS rank, c.id FROM ${asRows()} JOIN "Content" c
          ON c."integrationId" = ${integration.id}::uuid AND c."sourceKey" = w.external
        UNION ALL SELECT w.name, 1, c.id FROM ${asRows()} JOIN "Content" c
          ON c."externalId" = w.external AND c.network = COALESCE(w.network, c.network)
        UNION ALL SELECT w.name, 2, c.id FROM ${asRows()} JOIN "Content" c
          ON c.address = portevoix_address(w.external) AND w.external ~* '^https?://'
      ) found GROUP BY name, rank
    ) ranked ORDER BY name, rank`)
  return new Map(rows.map(({ name, ids: [id = null, ...others] }) => [name, others.length > 0 ? null : id]))

  function asRows(): Prisma.Sql {
    return Prisma.sql`unnest(
      ${wanted.map(([name]) => name)}::text[],
      ${wanted.map(([, { externalId }]) => externalId)}::text[],
      ${networks}::text[]
    ) AS w(name, external, network)`
  }
}
