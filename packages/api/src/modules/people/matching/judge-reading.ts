import type { Context } from '../../../core/context.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { leadingDirectory } from '../leading-directory.ts'
import { isMerged } from '../merges/person-at.ts'
import { passAnswered } from './answered-doubts.ts'
import { findKnown } from './find-known.ts'
import { joinBy, ofReading, staysThere } from './plans.ts'
import type { Reading } from './reading.ts'

const { sql } = Prisma

type Step = (ctx: Context, reading: Reading, source: string) => Promise<unknown>

const STEPS: readonly Step[] = [
  findPeople,
  refuseKnown,
  judgeHandles,
  passAnswered,
  chooseAddresses,
  findHolders,
  judgeAddresses,
  // Repeated when somebody has since received an address and keeps it.
  async (ctx, reading, source) => {
    if (await passAnswered(ctx, reading, source)) await judgeAddresses(ctx, reading)
  },
  refuseWhatDepends,
  spread,
]

/**
 * Finds the conflicts of a reading over all of its rows, in a number of statements that does not grow with the rows.
 * Two ids of its source are two people: an address moves to another id only when its holder is inactive, or gets
 * another one in the same reading. A person with the same address or handle but without an id of this source may or may
 * not be the row's person: a person has to answer that.
 */
export async function judgeReading(ctx: Context, reading: Reading): Promise<void> {
  for (const step of JUDGING) await step(ctx, reading)
}

/**
 * The steps of judging, in order. A long reading runs each step in its own transaction, so that none exceeds the time
 * limit of a transaction. Changes between steps are found when the parts of the reading are stored
 * (`reassignAddresses`).
 */
export const JUDGING: readonly ((ctx: Context, reading: Reading) => Promise<void>)[] = STEPS.map(
  (step) => async (ctx, reading) => {
    const source = reading.idsOf ?? (await leadingDirectory(ctx))
    await joinBy(ctx, 'LOOKUP')
    await step(ctx, reading, source)
    await joinBy(ctx, 'ANY')
  },
)

/** Judges the reading again, after another change in between. */
export async function judgeAgain(ctx: Context, reading: Reading): Promise<void> {
  await run(
    ctx,
    sql`UPDATE "ReadingRow" SET "personId" = NULL, "givesAddress" = FALSE, "byPosition" = NULL, "byPersonId" = NULL,
        "holderId" = NULL, "holderThere" = NULL, "addressStays" = FALSE, "handleStays" = FALSE, moving = FALSE,
        refusal = erased
      WHERE "readingId" = ${reading.id}::uuid`,
  )
  await judgeReading(ctx, reading)
}

const run = async (ctx: Context, statement: Prisma.Sql): Promise<void> => void (await ctx.db.$executeRaw(statement))

/** The person of each row: the one with its id, else the one of its record at earlier readings. */
async function findPeople(ctx: Context, { id }: Reading, source: string): Promise<void> {
  if (source === ADDRESS_SOURCE) {
    await run(
      ctx,
      sql`UPDATE "ReadingRow" r SET refusal = 'NO_ADDRESS' WHERE r."readingId" = ${id}::uuid AND refusal IS NULL
        AND r."externalId" NOT LIKE '%_@_%'`,
    )
  }
  await findKnown(ctx, sql`r."readingId" = ${id}::uuid`, source)
  // A person who is known by an id is not the erased person whose former address they now have.
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = NULL, erased = NULL
      WHERE r."readingId" = ${id}::uuid AND r."personId" IS NOT NULL
        AND refusal IN ('DOUBT_ERASED_ADDRESS', 'DOUBT_ERASED_HANDLE')`,
  )
  // A record whose person now has another id in this source is doubtful.
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET "personId" = CASE WHEN e.value IS NULL THEN p.id END,
        "byPersonId" = CASE WHEN e.value IS NOT NULL THEN p.id END,
        refusal = CASE WHEN e.value IS NOT NULL THEN 'DOUBT_RECORD' END
      FROM "Person" p LEFT JOIN "ExternalId" e
        ON e."organizationId" = p."organizationId" AND e."personId" = p.id AND e.source = ${source}
      WHERE r."readingId" = ${id}::uuid AND r."personId" IS NULL AND r.refusal IS NULL AND p.id = r."linkedId"`,
  )
}

/** Rows of known people that cannot be stored. */
async function refuseKnown(ctx: Context, { id, idsOf }: Reading): Promise<void> {
  await joinBy(ctx, 'HASH')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = 'SAME_PERSON', "byPosition" = f.position FROM (
        SELECT DISTINCT ON ("personId") "personId", "externalId", position FROM "ReadingRow"
        WHERE "readingId" = ${id}::uuid AND "personId" IS NOT NULL ORDER BY "personId", position) f
      WHERE r."readingId" = ${id}::uuid AND r."personId" = f."personId" AND r."externalId" <> f."externalId"`,
  )
  await joinBy(ctx, 'LOOKUP')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = 'ARCHIVED', "byPersonId" = p.id FROM "Person" p
      WHERE r."readingId" = ${id}::uuid AND p.id = r."personId" AND p."archivedAt" IS NOT NULL AND NOT ${isMerged(sql`p.id`)}
        AND r.refusal IS NULL`,
  )
  if (idsOf !== null) return
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = 'SEVERAL_SOURCES', sources = ARRAY(
        SELECT e.source FROM "ExternalId" e WHERE e.value = r."externalId" ORDER BY 1) WHERE r."readingId" = ${id}::uuid AND r."personId" IS NULL
      AND r.refusal IS NULL AND (SELECT count(*) FROM "ExternalId" e WHERE e.value = r."externalId") > 1`,
  )
}

const hasId = (person: Prisma.Sql, source: string): Prisma.Sql =>
  sql`EXISTS (SELECT FROM "ExternalId" e WHERE e."personId" = ${person} AND e.source = ${source})`

async function judgeHandles(ctx: Context, { id }: Reading, source: string): Promise<void> {
  await joinBy(ctx, 'HASH')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = 'HANDLE_TWICE', "byPosition" = f.position FROM (
        SELECT DISTINCT ON (network, handle) network, handle, "externalId", position FROM "ReadingRow"
        WHERE "readingId" = ${id}::uuid AND handle IS NOT NULL ORDER BY network, handle, position) f
      WHERE r."readingId" = ${id}::uuid AND r.network = f.network AND r.handle = f.handle
        AND r."externalId" <> f."externalId" AND r.refusal IS NULL`,
  )
  await joinBy(ctx, 'LOOKUP')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET "byPersonId" = a."personId",
        refusal = CASE WHEN r."personId" IS NULL AND NOT ${hasId(sql`a."personId"`, source)}
          THEN 'DOUBT_HANDLE' ELSE 'HANDLE_HELD' END
      FROM "SocialAccount" a
      WHERE r."readingId" = ${id}::uuid AND a.network = r.network AND a.handle = r.handle
        AND a."personId" IS DISTINCT FROM r."personId" AND r.refusal IS NULL`,
  )
}

/** Whether the person of a row is active: by the row, else by what is stored. A new person is active. */
const isThere = (row: Prisma.Sql): Prisma.Sql => sql`COALESCE(${row}.active,
  (SELECT p.active AND p."archivedAt" IS NULL FROM "Person" p WHERE p.id = ${row}."personId"), TRUE)`

/**
 * For each id, the last row with an address sets it. Directories keep listing leavers with an address that another
 * person has received since: leavers give way to active people, or else to the last of them, and are stored without the
 * address.
 */
async function chooseAddresses(ctx: Context, { id }: Reading): Promise<void> {
  await joinBy(ctx, 'HASH')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET "givesAddress" = TRUE FROM (
        SELECT max(position) AS position FROM "ReadingRow"
        WHERE "readingId" = ${id}::uuid AND email IS NOT NULL AND refusal IS NULL GROUP BY "externalId") f
      WHERE r."readingId" = ${id}::uuid AND r.position = f.position`,
  )
  await run(
    ctx,
    sql`WITH twice AS MATERIALIZED (
        SELECT t.position, t.email, ${isThere(sql`t`)} AS there FROM "ReadingRow" t
        WHERE t."readingId" = ${id}::uuid AND t."givesAddress" AND t.email IN (SELECT email FROM "ReadingRow"
          WHERE "readingId" = ${id}::uuid AND "givesAddress" AND email <> '' GROUP BY email HAVING count(*) > 1)
      ), kept AS (
        SELECT email, COALESCE(min(position) FILTER (WHERE there), max(position)) AS position FROM twice GROUP BY email
      )
      UPDATE "ReadingRow" r SET "givesAddress" = FALSE, "byPosition" = kept.position FROM twice t JOIN kept USING (email)
      WHERE r."readingId" = ${id}::uuid AND r.position = t.position AND NOT t.there AND t.position <> kept.position`,
  )
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = 'ADDRESS_TWICE', "byPosition" = f.position FROM (
        SELECT email, min(position) AS position FROM "ReadingRow"
        WHERE "readingId" = ${id}::uuid AND "givesAddress" AND email <> '' GROUP BY email HAVING count(*) > 1) f
      WHERE r."readingId" = ${id}::uuid AND r.email = f.email AND r.position > f.position AND r."givesAddress"`,
  )
}

/**
 * Current holders of addresses that the reading gives to others. When they have no id of this source, a person has to
 * answer.
 */
async function findHolders(ctx: Context, { id }: Reading, source: string): Promise<void> {
  await joinBy(ctx, 'LOOKUP')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET "holderId" = p.id, "holderThere" = p.active AND p."archivedAt" IS NULL FROM "Person" p
      WHERE r."readingId" = ${id}::uuid AND r."givesAddress" AND r.refusal IS NULL AND p.email = r.email
        AND p.id IS DISTINCT FROM r."personId"`,
  )
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = 'DOUBT_ADDRESS', "byPersonId" = "holderId"
      WHERE r."readingId" = ${id}::uuid AND r."holderId" IS NOT NULL AND r.refusal IS NULL AND r."personId" IS NULL
        AND NOT ${hasId(sql`r."holderId"`, source)}`,
  )
}

/** An active person keeps their address; a leaver's row is stored without it. */
async function judgeAddresses(ctx: Context, { id }: Reading): Promise<void> {
  await joinBy(ctx, 'HASH')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = 'ADDRESS_HELD', "byPersonId" = r."holderId" FROM (
        SELECT w.position FROM "ReadingRow" w
        LEFT JOIN (SELECT DISTINCT ON ("personId") "personId", active FROM "ReadingRow" WHERE "readingId" = ${id}::uuid
          AND active IS NOT NULL AND refusal IS NULL ORDER BY "personId", position DESC) said
          ON said."personId" = w."holderId"
        LEFT JOIN (SELECT "personId", email FROM "ReadingRow" WHERE "readingId" = ${id}::uuid AND "givesAddress"
          AND refusal IS NULL) gets ON gets."personId" = w."holderId" AND gets.email <> w.email
        WHERE w."readingId" = ${id}::uuid AND w."givesAddress" AND w.refusal IS NULL AND w."holderId" IS NOT NULL
          AND COALESCE(said.active, w."holderThere") AND gets."personId" IS NULL) held
      WHERE r."readingId" = ${id}::uuid AND r.position = held.position`,
  )
  await joinBy(ctx, 'LOOKUP')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = NULL, "givesAddress" = FALSE
      WHERE r."readingId" = ${id}::uuid AND r.refusal = 'ADDRESS_HELD' AND NOT ${isThere(sql`r`)}`,
  )
}

/**
 * When the row of an address's current holder is refused, the row that was to receive the address is refused too, and
 * so on.
 */
async function refuseWhatDepends(ctx: Context, { id }: Reading): Promise<void> {
  await joinBy(ctx, 'LOOKUP')
  await run(
    ctx,
    sql`WITH RECURSIVE stuck AS (
        SELECT r.position, r."personId" FROM "ReadingRow" r
        WHERE r."readingId" = ${id}::uuid AND r."givesAddress" AND r.refusal IS NOT NULL AND r."personId" IS NOT NULL
        UNION
        SELECT o.position, o."personId" FROM stuck s JOIN "ReadingRow" o ON o."holderId" = s."personId"
          AND ${ofReading(id)} AND o."givesAddress" AND o.refusal IS NULL
        WHERE ${staysThere(id, sql`s."personId"`, sql`o."holderThere"`)}
      )
      UPDATE "ReadingRow" r SET refusal = 'ADDRESS_HELD', "byPersonId" = r."holderId" FROM stuck
      WHERE r."readingId" = ${id}::uuid AND r.position = stuck.position AND r.refusal IS NULL`,
  )
}

/** When one row of a new person is refused, the other rows of that person are refused for the same reason. */
async function spread(ctx: Context, { id }: Reading): Promise<void> {
  await joinBy(ctx, 'HASH')
  await run(
    ctx,
    sql`UPDATE "ReadingRow" r SET refusal = f.refusal, "byPersonId" = f."byPersonId", "byPosition" = f."byPosition"
      FROM (SELECT DISTINCT ON ("externalId") * FROM "ReadingRow"
        WHERE "readingId" = ${id}::uuid AND refusal IS NOT NULL AND refusal NOT IN ('HANDLE_TWICE', 'HANDLE_HELD')
        ORDER BY "externalId", position) f
      WHERE r."readingId" = ${id}::uuid AND r."externalId" = f."externalId" AND r.refusal IS NULL
        AND r."personId" IS NULL`,
  )
}
