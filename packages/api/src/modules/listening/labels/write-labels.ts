import type { Context } from '../../../core/context.ts'
import { insertRows } from '../../../core/rows.ts'
import { everyColumn } from '../../../core/selected-columns.ts'
import { type MentionLabel, Prisma } from '../../../generated/prisma/client.ts'
import type { SourceLabel } from './source-labels.ts'

const { sql } = Prisma

/** A mention as a record of an integration describes it. */
interface Labelled {
  /** Id of the mention. */
  id: string
  /** Of its sighting. */
  key: string
  labels: readonly SourceLabel[]
}

type LabelRow = Omit<MentionLabel, 'id' | 'organizationId' | 'valueKey' | 'accountId' | 'createdAt' | 'supersededAt'>

/** What makes two labels of one sighting the same. A source says the same under each release of its plugin, a model does not. */
const sameness = ({ mentionId, sightingKey, kind, value, reason, author, model, release }: LabelRow): string =>
  JSON.stringify([mentionId, sightingKey, kind, value, reason, model, author === 'MODEL' ? release : null])

/**
 * Lets the labels of an integration follow its records, in three statements. What a record says as before stays as it was
 * said; what it no longer says, or says otherwise, is superseded and kept. A new release of a model says everything anew.
 * @param source.version release of the plugin that reads the source; null where it is not known.
 * @returns ids of the mentions whose labels changed.
 */
export async function writeSourceLabels(
  ctx: Context,
  source: { integrationId: string; version: string | null },
  rows: readonly Labelled[],
): Promise<string[]> {
  const { integrationId, version } = source
  const before = await ctx.db.$queryRaw<MentionLabel[]>(sql`
    SELECT ${everyColumn('MentionLabel')} FROM "MentionLabel" t WHERE "integrationId" = ${integrationId}::uuid
      AND "sightingKey" = ANY(${rows.map(({ key }) => key)}::text[]) AND "supersededAt" IS NULL`)
  const said = rows.flatMap(({ id, key, labels }) =>
    labels.map(({ modelVersion, ...label }) => ({
      ...{ ...label, mentionId: id, sightingKey: key, integrationId },
      release: label.author === 'MODEL' ? modelVersion : version,
    })),
  )
  const isSaid = new Set(said.map(sameness))
  const isKnown = new Set(before.map(sameness))
  const ended = before.filter((one) => !isSaid.has(sameness(one)))
  const begun = said.filter((one) => !isKnown.has(sameness(one)))
  const now = ctx.now()
  await ctx.db.$executeRaw(sql`
    UPDATE "MentionLabel" SET "supersededAt" = ${now} WHERE id = ANY(${ended.map(({ id }) => id)}::uuid[])`)
  await insertRows(
    ctx,
    'MentionLabel',
    begun.map((one) => ({ ...one, id: ctx.newId(), createdAt: now })),
  )
  return [...new Set([...ended, ...begun].map(({ mentionId }) => mentionId))]
}

/** What a person says of a mention by one kind of label, instead of what they said before. @returns whether it is new. */
export async function setOwnLabels(
  ctx: Context,
  said: { mentionId: string; accountId: string; kind: SourceLabel['kind']; reason: string | null },
  values: readonly { value: string; valueKey: string }[],
): Promise<boolean> {
  const { mentionId, accountId, kind, reason } = said
  const mine = { mentionId, accountId, kind, author: 'PERSON', supersededAt: null } as const
  const before = await ctx.db.mentionLabel.findMany({ where: mine })
  const isSaid = (one: (typeof before)[number]) =>
    one.reason === reason && values.some(({ value }) => value === one.value)
  const ended = before.filter((one) => !isSaid(one))
  const begun = values.filter(({ value }) => !before.some((one) => one.value === value && isSaid(one)))
  if (ended.length === 0 && begun.length === 0) return false
  const now = ctx.now()
  await ctx.db.mentionLabel.updateMany({
    where: { id: { in: ended.map(({ id }) => id) } },
    data: { supersededAt: now },
  })
  await ctx.db.mentionLabel.createMany({
    data: begun.map((one) => ({
      ...one,
      ...{ id: ctx.newId(), mentionId, accountId, kind, reason, author: 'PERSON' as const, createdAt: now },
    })),
  })
  return true
}
