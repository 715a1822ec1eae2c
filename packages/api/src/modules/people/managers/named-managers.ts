import type { Context } from '../../../core/context.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import { rowsOf } from '../../../core/rows.ts'
import type { Text } from '../../../core/texts/index.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { anyErased, areErased, erasedKeys } from '../erasure/find-erased.ts'
import { digester } from '../erasure/identity-key.ts'
import { leadingDirectory } from '../leading-directory.ts'
import { rowTexts } from '../row-texts.ts'
import { setManagers } from './set-managers.ts'

const { sql } = Prisma

/** The manager of a person as a source names them: by their id there, null for none. */
export interface NamedManager {
  personId: string
  externalId: string | null
}

/** What became of the managers that a source named. */
export interface NamedManagers {
  /** People who have another manager than before, of the rows and of those whose manager came with them. */
  changed: ReadonlySet<string>
  /** What to tell of a person of the rows. */
  notes: ReadonlyMap<string, Text>
}

/**
 * Takes the managers that the rows of a source name. A manager whom nobody knows yet is kept, and linked when somebody gets
 * that id. What a source repeats changes nothing, so that a manager who was set here stays; the leading directory comes
 * before other sources. Runs under the lock of people, in a number of statements that does not grow with the rows.
 * @param arrived ids in the source whose people are known by now.
 */
export async function setNamedManagers(
  ctx: Context,
  source: string,
  { named, arrived }: { named: readonly NamedManager[]; arrived: readonly string[] },
): Promise<NamedManagers> {
  const heard = await withoutErased(ctx, source, [...new Map(named.map((one) => [one.personId, one])).values()])
  const news = await noteNamed(ctx, source, heard)
  const links = await linked(ctx, source, { news, arrived })
  const { changed, circular } = await setManagers(ctx, await standing(ctx, source, links))
  await noteLinks(ctx, source, links, circular)
  return { changed, notes: await notesOf(ctx, source, heard) }
}

/** Somebody who was erased is nobody’s manager, and their id is not stored again. */
async function withoutErased(ctx: Context, source: string, named: readonly NamedManager[]): Promise<NamedManager[]> {
  if (named.length === 0 || !(await anyErased(ctx))) return [...named]
  const digest = await digester(ctx)
  const keyOf = (id: string) =>
    source === ADDRESS_SOURCE ? erasedKeys.address(digest, id) : erasedKeys.id(digest, source, id)
  const erased = await areErased(
    ctx,
    named.flatMap(({ externalId }) => (externalId === null ? [] : [keyOf(externalId)])),
  )
  return named.map(({ personId, externalId }) => ({
    personId,
    externalId: externalId !== null && erased.has(keyOf(externalId)) ? null : externalId,
  }))
}

/** @returns the people of whom the source says something else than before. */
async function noteNamed(ctx: Context, source: string, named: readonly NamedManager[]): Promise<string[]> {
  if (named.length === 0) return []
  const rows = named.map(({ personId, externalId }) => ({ source, personId, value: externalId }))
  const changed = await ctx.db.$queryRaw<{ personId: string }[]>(sql`
    INSERT INTO "NamedManager" AS n (source, "personId", value)
    SELECT r.source, r."personId", r.value FROM ${rowsOf('NamedManager', rows)} r
    ON CONFLICT ("organizationId", "personId", source) DO UPDATE SET value = EXCLUDED.value, "managerId" = NULL,
      circular = FALSE WHERE n.value IS DISTINCT FROM EXCLUDED.value RETURNING n."personId"`)
  return changed.map(({ personId }) => personId)
}

interface Link {
  personId: string
  /** Null where the source names none, and where nobody has the id yet. */
  managerId: string | null
}

/** What is named anew, what waited for somebody who has arrived, and what waited for the end of a circle. */
async function linked(
  ctx: Context,
  source: string,
  { news, arrived }: { news: readonly string[]; arrived: readonly string[] },
): Promise<Link[]> {
  const manager =
    source === ADDRESS_SOURCE
      ? sql`SELECT p.id FROM "Person" p WHERE p.email = n.value`
      : sql`SELECT e."personId" FROM "ExternalId" e WHERE e.source = n.source AND e.value = n.value`
  const waiting = sql`SELECT w."personId" FROM "NamedManager" w WHERE w.source = ${source} AND w."managerId" IS NULL`
  return await ctx.db.$queryRaw<Link[]>(sql`
    SELECT * FROM (SELECT n."personId", (${manager}) AS "managerId", n."personId" = ANY(${[...news]}::uuid[]) AS new
      FROM "NamedManager" n WHERE n.source = ${source} AND n."personId" IN (
        SELECT unnest(${[...news]}::uuid[]) UNION
        ${waiting} AND w.value = ANY(${[...arrived]}::text[]) UNION ${waiting} AND w.circular)) found
    WHERE new OR "managerId" IS NOT NULL`)
}

/** Those of whom the leading directory names no manager. */
async function standing(ctx: Context, source: string, links: readonly Link[]): Promise<readonly Link[]> {
  const leading = await leadingDirectory(ctx)
  if (links.length === 0 || source === leading) return links
  const led = await ctx.db.namedManager.findMany({
    where: { source: leading, value: { not: null }, personId: { in: links.map(({ personId }) => personId) } },
    select: { personId: true },
  })
  const ids = new Set(led.map(({ personId }) => personId))
  return links.filter(({ personId }) => !ids.has(personId))
}

async function noteLinks(
  ctx: Context,
  source: string,
  links: readonly Link[],
  circular: ReadonlySet<string>,
): Promise<void> {
  const known = links.filter(({ managerId }) => managerId !== null)
  if (known.length === 0) return
  const rows = known.map(({ personId, managerId }) => ({
    ...{ source, personId, circular: circular.has(personId) },
    managerId: circular.has(personId) ? null : managerId,
  }))
  await ctx.db.$executeRaw(sql`
    UPDATE "NamedManager" n SET "managerId" = r."managerId", circular = r.circular
    FROM ${rowsOf('NamedManager', rows)} r WHERE n."personId" = r."personId" AND n.source = r.source`)
}

async function notesOf(
  ctx: Context,
  source: string,
  named: readonly NamedManager[],
): Promise<ReadonlyMap<string, Text>> {
  if (named.length === 0) return new Map()
  const unlinked = await ctx.db.namedManager.findMany({
    where: { source, managerId: null, value: { not: null }, personId: { in: named.map(({ personId }) => personId) } },
    select: { personId: true, circular: true },
  })
  return new Map(
    unlinked.map(({ personId, circular }) => [personId, rowTexts(circular ? 'manager-below' : 'manager-unknown')]),
  )
}
