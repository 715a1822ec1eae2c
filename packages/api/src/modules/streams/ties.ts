import type { Context } from '../../core/context.ts'
import { type Integration, Prisma } from '../../generated/prisma/client.ts'
import { removeTies, upsertSourcedTies } from '../networks/index.ts'
import { type FoundId, findByExternalId, knownInSeveral } from '../people/index.ts'
import { noLongerNamed, storedKey } from './source-records.ts'
import type { RecordOutcome, StreamStore } from './stream-store.ts'
import { texts } from './texts.ts'

/** Ties between people, identified by the keys of this integration or by their external ids. */
export const tiesStore: StreamStore<'ties'> = {
  version: 2,
  store: async (ctx, integration, records) => {
    const people = await peopleByKey(
      ctx,
      integration,
      records.flatMap(({ record: { from, to } }) => [from, to]),
    )
    const ends = records.map(({ record }) => ({ record, from: people.get(record.from), to: people.get(record.to) }))
    const found = ends.map(({ record, from, to }) => ({ record, fromId: idOf(from), toId: idOf(to) }))
    const usable = found.flatMap(({ record, fromId, toId }) => (fromId && toId ? [{ record, fromId, toId }] : []))
    const stored = await upsertSourcedTies(ctx, usable)
    const results = stored.values()
    const outcomes = ends.map(({ from, to }): RecordOutcome => {
      if (!idOf(from)) return unknown('from', from)
      if (!idOf(to)) return unknown('to', to)
      const result = results.next().value
      if (!result) return { skipped: texts('not-stored') }
      if (result.outcome === 'withheld') return { withheld: true }
      return result.outcome === 'rejected' ? { skipped: result.message } : { subjectId: result.id }
    })
    const stand = new Set(outcomes.map((outcome) => ('subjectId' in outcome ? outcome.subjectId : null)))
    const left = records.flatMap(({ subjectId }, index) => {
      const outcome = outcomes[index] ?? {}
      const moved = 'subjectId' in outcome || 'withheld' in outcome
      return subjectId && moved && !stand.has(subjectId) ? [subjectId] : []
    })
    await removeLeft(ctx, integration, records, left)
    return { outcomes, unchanged: stored.filter(({ outcome }) => outcome === 'unchanged').length }
  },
  remove: async (ctx, _integration, gone) => {
    const ids = gone.flatMap(({ subjectId }) => subjectId ?? [])
    return { changed: await removeTies(ctx, { ids: await noLongerNamed(ctx, 'ties', ids) }) }
  },
  retriedAfter: ['person.created', 'person.restored'],
}

const idOf = (found: FoundId | undefined): string | null => (found && 'personId' in found ? found.personId : null)

const unknown = (end: 'from' | 'to', found: FoundId | undefined): RecordOutcome => ({
  skipped: found && 'sources' in found ? knownInSeveral(found.sources) : texts('nobody-with-key', { end }),
})

/** Removes the ties that changed records stood for before, unless another record stands for them. */
async function removeLeft(
  ctx: Context,
  integration: Integration,
  records: readonly { record: { key: string } }[],
  left: readonly string[],
): Promise<void> {
  if (left.length === 0) return
  // The changed records still stand for their old ties, so only other records count.
  const keys = records.map(({ record }) => storedKey(record.key))
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT s.id FROM unnest(${[...left]}::uuid[]) AS s(id)
    WHERE s.id NOT IN (SELECT r."subjectId" FROM "SourceRecord" r
      WHERE r."subjectId" = ANY(${[...left]}::uuid[]) AND r.stream = 'ties' AND (r."integrationId" <> ${integration.id}::uuid OR r.key <> ALL(${keys}::text[])))`)
  await removeTies(ctx, { ids: rows.map(({ id }) => id) })
}

/**
 * The people that keys stand for: a person that this integration created under the key, or else the person with that
 * external id.
 */
async function peopleByKey(
  ctx: Context,
  integration: Integration,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FoundId>> {
  const wanted = [...new Set(keys)]
  const byStored = new Map(wanted.map((key) => [storedKey(key), key]))
  const rows = await ctx.db.$queryRaw<{ key: string; personId: string }[]>(Prisma.sql`
    SELECT r.key, p.id AS "personId" FROM "SourceRecord" r
    JOIN "Person" p ON p."organizationId" = r."organizationId" AND p.id = r."subjectId"
    WHERE r."integrationId" = ${integration.id}::uuid AND r.stream = 'people' AND r.key = ANY(${[...byStored.keys()]}::text[])`)
  const found = new Map(await findByExternalId(ctx, { idsOf: integration.idsOf, ids: wanted }))
  for (const { key, personId } of rows) found.set(byStored.get(key) ?? '', { personId })
  return found
}
