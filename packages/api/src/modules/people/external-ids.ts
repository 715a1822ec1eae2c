import { mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { ADDRESS_SOURCE } from '../../core/keys.ts'
import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { insertRows } from '../../core/rows.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { leadingDirectory } from './leading-directory.ts'
import { rowTexts } from './row-texts.ts'
import { texts } from './texts.ts'

/** The id of a person in a source. */
export interface ExternalId {
  source: string
  id: string
}

/** The ids of people in all sources, the leading directory first. */
export const externalIdsOfPerson = defineLoader<string, ExternalId[]>(async (ctx, personIds) => {
  const leading = await leadingDirectory(ctx)
  const rows = await ctx.db.$queryRaw<(ExternalId & { personId: string })[]>(Prisma.sql`
    SELECT "personId", source, value AS id FROM "ExternalId" WHERE "personId" = ANY(${[...personIds]}::uuid[])
    ORDER BY source <> ${leading}, source`)
  return manyForEach(personIds, rows, (row) => row.personId)
})

/** The person of an id, or several sources that know the id when no source was named. */
export type FoundId = { personId: string } | { sources: string[] }

/**
 * The people of ids, including archived people; unknown ids are left out.
 * @param query.idsOf their source. Null when none was named: then the ids belong to the leading directory, and an id
 * that is unknown there belongs to the only other source that knows it.
 */
export async function findByExternalId(
  ctx: Context,
  query: { idsOf: string | null; ids: readonly string[] },
): Promise<ReadonlyMap<string, FoundId>> {
  const { idsOf } = query
  const ids = [...new Set(query.ids)]
  if (ids.length === 0) return new Map()
  if (idsOf === ADDRESS_SOURCE) return await findByAddress(ctx, ids)
  const rows = await ctx.db.$queryRaw<{ id: string; source: string; personId: string }[]>(Prisma.sql`
    SELECT value AS id, source, "personId" FROM "ExternalId"
    WHERE value = ANY(${ids}::text[]) AND (${idsOf}::text IS NULL OR source = ${idsOf}) ORDER BY source`)
  const leading = idsOf ?? (await leadingDirectory(ctx))
  const found = new Map<string, FoundId>()
  for (const [id, known] of Map.groupBy(rows, (row) => row.id)) {
    const one = known.find(({ source }) => source === leading) ?? (known.length === 1 ? known[0] : undefined)
    found.set(id, one ? { personId: one.personId } : { sources: known.map(({ source }) => source) })
  }
  return found
}

async function findByAddress(ctx: Context, addresses: readonly string[]): Promise<ReadonlyMap<string, FoundId>> {
  const people = await ctx.db.person.findMany({
    where: { email: { in: addresses.map(mailForm) } },
    select: { id: true, email: true },
  })
  const byEmail = new Map(people.map(({ id, email }) => [email, id]))
  return new Map(
    addresses.flatMap((address) => {
      const personId = byEmail.get(mailForm(address))
      return personId ? [[address, { personId }] as const] : []
    }),
  )
}

/** The message for an id that several sources know. */
export const knownInSeveral = (sources: readonly string[]): Text =>
  rowTexts('known-in-several', {
    sources:
      sources.length < 2
        ? sources.join()
        : rowTexts('and', { first: sources.slice(0, -1).join(', '), last: sources.at(-1) ?? '' }),
  })

/**
 * Sets all ids of a person except that of the leading directory, which is `externalId`.
 * @returns whether any changed.
 * @throws InvalidInputError for an id in the leading directory; ConflictError EXTERNAL_ID_TAKEN.
 */
export async function setExternalIds(ctx: Context, personId: string, ids: readonly ExternalId[]): Promise<boolean> {
  const leading = await leadingDirectory(ctx)
  const path = (index: number) => ['input', 'externalIds', String(index)]
  const index = ids.findIndex(({ source }) => source === leading)
  if (index >= 0) throw new InvalidInputError(texts('leading-id', { source: leading }), path(index))
  const rows = ids.map(({ source, id: value }) => ({ source, value, personId }))
  const stored = await ctx.db.externalId.findMany({
    where: {
      OR: [{ personId, source: { not: leading } }, ...rows.map(({ source, value }) => ({ source, value }))],
    },
  })
  const isSame = (a: { source: string; value: string }, b: typeof a) => a.source === b.source && a.value === b.value
  const others = stored.filter((row) => row.personId !== personId)
  const taken = rows.findIndex((row) => others.some((other) => isSame(other, row)))
  if (taken >= 0) {
    throw new ConflictError(texts('person-id-taken'), null, 'EXTERNAL_ID_TAKEN', path(taken))
  }
  if (stored.length === rows.length && rows.every((row) => stored.some((known) => isSame(known, row)))) return false
  await ctx.db.externalId.deleteMany({ where: { personId, source: { not: leading } } })
  await insertRows(ctx, 'ExternalId', rows)
  return true
}
