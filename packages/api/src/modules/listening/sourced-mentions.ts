import type { MentionRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { erasedHandles } from '../people/index.ts'
import { writeSourceLabels } from './labels/write-labels.ts'
import { type MentionRow, mentionProblem, toRow } from './mention-row.ts'
import { mergeMentions } from './merge-mentions.ts'
import { resolveMentions } from './resolve-mentions.ts'
import { texts } from './texts.ts'
import { writeMentions, writeSightings } from './write-mentions.ts'

export type SourcedMentionOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; id: string }
  | { outcome: 'rejected'; message: Text }

/**
 * Stores mentions of an integration, in a fixed number of statements. A mention that other integrations have read too
 * is stored once: see `matchMention`; stored mentions that are the same are merged: see `otherSelves`. What the
 * integration says of it is stored as labels and fields of its sighting. Values of the first sighting stay,
 * and other sightings fill missing ones. The author is linked to the person with that handle on the network; case does
 * not matter. Checks no permissions.
 * @param source.version release of the plugin that read them; null when not known.
 * @returns one outcome per record, in their order.
 */
export async function upsertSourcedMentions(
  ctx: Context,
  source: { integrationId: string; records: readonly MentionRecord[]; version?: string | null },
): Promise<SourcedMentionOutcome[]> {
  const { integrationId, records, version = null } = source
  const rows = await withoutErased(
    ctx,
    records.flatMap((record) => toRow(record) ?? []),
  )
  const refused = records.map((record): SourcedMentionOutcome | null => {
    const message = mentionProblem(record)
    return message === null ? null : { outcome: 'rejected', message }
  })
  const { rows: resolved, merged } = await resolveMentions(ctx, integrationId, rows)
  await mergeMentions(ctx, integrationId, merged)
  const written = await writeMentions(ctx, integrationId, resolved)
  const sighted = await writeSightings(ctx, integrationId, resolved)
  const labelled = await writeSourceLabels(ctx, { integrationId, version }, resolved)
  const created = new Set(resolved.flatMap(({ id, isNew }) => (isNew ? [id] : [])))
  const idOf = new Map(resolved.map((row) => [row.sourceKey, row.id]))
  const changed = new Set([...written, ...sighted, ...labelled, ...merged.map(({ winner }) => winner)])
  const subject = (id: string) => ({ subjectType: 'Mention' as const, subjectId: id, data: { integrationId } })
  const isTouched = new Set([...created, ...written])
  await touch(
    ctx,
    [...sighted, ...labelled].filter((id) => !isTouched.has(id)),
  )
  await emitAll(ctx, 'mention.created', [...created].map(subject))
  await emitAll(ctx, 'mention.updated', [...changed].filter((id) => !created.has(id)).map(subject))
  ctx.loaders.clear()
  return records.map((record, index): SourcedMentionOutcome => {
    const id = idOf.get(record.key)
    if (id === undefined || refused[index]) return refused[index] ?? NOT_STORED
    if (!changed.has(id)) return { outcome: 'unchanged', id }
    return { outcome: created.has(id) ? 'created' : 'updated', id }
  })
}

const NOT_STORED: SourcedMentionOutcome = { outcome: 'rejected', message: texts('mention-not-stored') }

/** Drops the author of mentions by people who were erased, and the source’s own fields, which may name them. */
async function withoutErased(ctx: Context, rows: readonly MentionRow[]): Promise<MentionRow[]> {
  const named = rows.flatMap(({ network, authorHandle: handle }) => (handle === null ? [] : [{ network, handle }]))
  const isErased = await erasedHandles(ctx, named)
  return rows.map((row) =>
    row.authorHandle !== null && isErased(row.network, row.authorHandle)
      ? { ...row, authorId: null, authorHandle: null, authorName: null, authorFollowers: null, fields: null }
      : row,
  )
}

/** Whoever keeps a copy of mentions asks for those that changed, and what is said of one is a part of it. */
async function touch(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE "Mention" SET "updatedAt" = ${ctx.now()} WHERE id = ANY(${[...new Set(ids)]}::uuid[])`)
}
