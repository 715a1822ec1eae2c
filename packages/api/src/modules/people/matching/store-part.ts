import type { Context } from '../../../core/context.ts'
import { globalId } from '../../../core/ids.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import type { Text } from '../../../core/texts/index.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { declaredFor } from '../attributes/declared-attributes.ts'
import { knownInSeveral } from '../external-ids.ts'
import { findNamedDepartments } from '../find-named-departments.ts'
import { APART_BY_CASE, idsApartByCase } from '../ids-apart-by-case.ts'
import { leadingDirectory } from '../leading-directory.ts'
import { leaveThemselves } from '../merges/leave-with-merged.ts'
import { isUneven, namedDepartments } from '../named-departments.ts'
import { everyOwnerRemains, oneOwnerRemains } from '../owners-who-leave.ts'
import type { PersonFacts } from '../person-facts.ts'
import { lockPeople } from '../person-lock.ts'
import { planPeople, type UpsertOutcome } from '../plan-people.ts'
import { type RelationKinds, relationKinds } from '../relations/relation-kinds.ts'
import { leavingOnly, restrictedAmong } from '../restricted.ts'
import { rowTexts as texts } from '../row-texts.ts'
import { saysBeside, storeBeside } from '../store-beside.ts'
import { emailOwners, followersBefore, peopleWhere, storedAccounts, storePlan, whoStays } from '../store-plan.ts'
import { type Doubt, openDoubts } from './doubts.ts'
import { findKnown } from './find-known.ts'
import { doubtLeaving, saidToStay } from './leaving-owners.ts'
import { doubtReturns } from './merged-returns.ts'
import { joinBy } from './plans.ts'
import { isUnattended, type Origin, type PersonRow, type Reading, type Refusal } from './reading.ts'
import { type Part, reassignAddresses } from './reassign-addresses.ts'
import { changedWhole } from './same-person.ts'

const { sql } = Prisma

/** What became of a row. `waits`: the address is still another's, which may change until the reading has ended. */
export type RowOutcome = UpsertOutcome & { readonly waits?: boolean; readonly refusal?: Refusal }

/** What was decided about a row before any is stored. */
export interface Verdict {
  position: number
  personId: string | null
  refusal: Refusal | null
  byPosition: number | null
  byPersonId: string | null
  sources: string[]
  givesAddress: boolean
  addressStays: boolean
  handleStays: boolean
  moved: boolean
}

/**
 * Second pass: stores the rows of a part of a judged reading, in a number of statements that does not grow with them.
 * Authorises nothing.
 * @returns one outcome per row, in their order.
 */
export async function storePart(
  ctx: Context,
  reading: Reading,
  rows: readonly PersonRow[],
  origin: Origin,
): Promise<RowOutcome[]> {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return []
  await lockPeople(ctx)
  const source = reading.idsOf ?? (await leadingDirectory(ctx))
  const part: Part = { from: first.position, to: last.position }
  await findMadeMeanwhile(ctx, reading, part, source)
  await reassignAddresses(ctx, reading, part, dataOf(origin))
  const verdicts = await verdictsOf(ctx, reading, part)
  await nameLinked(ctx, reading, part, source)
  const outcomes = await storeJudged(ctx, source, { rows, verdicts }, origin)
  await joinBy(ctx, 'ANY')
  return outcomes
}

const dataOf = ({ integrationId }: Origin) => (integrationId === undefined ? {} : { integrationId })

/** Stores rows that were judged, in a number of statements that does not grow with them. */
export async function storeJudged(
  ctx: Context,
  source: string,
  judged: { rows: readonly PersonRow[]; verdicts: ReadonlyMap<number, Verdict> },
  origin: Origin,
): Promise<RowOutcome[]> {
  const { rows, verdicts } = judged
  const stored = await storedFacts(ctx, source, rows, verdicts)
  const changed = source === ADDRESS_SOURCE ? await changedWhole(ctx, rows, stored) : new Map<number, Doubt>()

  const usable = rows.filter(({ position }) => !verdicts.get(position)?.refusal && !changed.has(position))
  const leaving = usable.flatMap(({ position, record }) =>
    record.active === false ? (verdicts.get(position)?.personId ?? []) : [],
  )
  const stay = isUnattended(origin) ? await saidToStay(ctx, source, leaving) : new Set<string>()
  const restricted = await restrictedAmong(
    ctx,
    usable.flatMap(({ position }) => verdicts.get(position)?.personId ?? []),
  )
  const records = usable.map((row) => {
    const record = asJudged(row, verdicts.get(row.position), stay)
    return restricted.has(verdicts.get(row.position)?.personId ?? '') ? leavingOnly(record) : record
  })
  const owners = await emailOwners(ctx, records)
  const accounts = await storedAccounts(ctx, records)
  const { integrationId } = origin
  const followers = await followersBefore(ctx, accounts, { records, integrationId })
  const staying = await whoStays(ctx, records, isUnattended(origin) ? everyOwnerRemains : oneOwnerRemains)
  const departments = await findNamedDepartments(
    ctx,
    source,
    records.flatMap((record) => (isUneven(record) ? [] : (namedDepartments(record) ?? []))),
  )
  const attributes = await declaredFor(
    ctx,
    records.some((record) => record.attributes !== undefined),
  )
  const saysKinds = records.some(({ kind, relations }) => kind != null || (relations ?? []).length > 0)
  const kinds: RelationKinds = saysKinds ? await relationKinds(ctx) : new Map()
  const declared = { departments, attributes, kinds }
  const known = { people: stored, emailOwners: owners, accounts, followers, staying, ...declared, now: ctx.now() }
  const plan = planPeople(known, records, () => ctx.newId())
  const stayOut = await storePlan(ctx, plan, { source, ...dataOf(origin) })
  await leaveThemselves(ctx, leaving)
  const beside = await storeBeside(ctx, { records, plan, declared: attributes }, { source, ...dataOf(origin) })
  await openDoubts(ctx, source, origin, [...doubtsOf(rows, verdicts), ...changed.values()])
  if (isUnattended(origin)) {
    const refusedToLeave = usable.flatMap(({ position, record }, index) => {
      const personId = verdicts.get(position)?.personId
      const outcome = plan.outcomes[index]
      return personId && outcome?.outcome === 'rejected' && outcome.field === 'active' ? [{ personId, record }] : []
    })
    await doubtLeaving(ctx, source, origin, refusedToLeave)
  }
  const idOf = (outcome: UpsertOutcome | undefined) => (outcome && 'id' in outcome ? outcome.id : '')
  const returned = usable.map(({ record }, index) => ({ personId: idOf(plan.outcomes[index]), record }))
  await doubtReturns(
    ctx,
    source,
    origin,
    returned.filter(({ personId }) => stayOut.has(personId)),
  )

  const apart = await idsApartByCase(
    ctx,
    source,
    plan.created.map(({ externalId }) => externalId),
  )
  const planned = plan.outcomes.values()
  return rows.map(({ position, record }): RowOutcome => {
    const verdict = verdicts.get(position)
    if (changed.has(position))
      return { outcome: 'rejected', field: null, message: texts('person-changed', { waits: WAITS }) }
    if (verdict?.refusal) return refused(verdict, verdict.refusal, origin)
    const outcome = planned.next().value
    if (!outcome) return { outcome: 'rejected', field: null, message: texts('not-read-before') }
    const byCase = outcome.outcome === 'created' && apart.has(record.externalId) ? APART_BY_CASE : undefined
    const stays = verdict?.addressStays || verdict?.handleStays ? texts('address-stays') : byCase
    const note = verdict && gaveWay(verdict) ? texts('address-gave-way', { by: otherOf(verdict, origin) }) : stays
    if (outcome.outcome === 'rejected') return outcome
    const said = stayOut.has(outcome.id) ? texts('merged-stays-out') : note
    const told = said === undefined ? {} : { note: said }
    const manager = record.managerExternalId === undefined ? undefined : beside.notes.get(outcome.id)
    const isChanged = verdict?.moved || (saysBeside(record) && beside.changed.has(outcome.id))
    return {
      ...outcome,
      ...(manager !== undefined && { note: manager }),
      ...(isChanged && outcome.outcome === 'unchanged' && { outcome: 'updated' }),
      ...told,
    }
  })
}

/** People who were made since the reading was judged, by its own earlier parts or by others. */
async function findMadeMeanwhile(ctx: Context, reading: Reading, { from, to }: Part, source: string): Promise<void> {
  const rows = sql`r."readingId" = ${reading.id}::uuid AND r.position BETWEEN ${from} AND ${to} AND r."personId" IS NULL`
  await findKnown(ctx, rows, source)
}

async function verdictsOf(ctx: Context, reading: Reading, { from, to }: Part): Promise<ReadonlyMap<number, Verdict>> {
  const rows = await ctx.db.$queryRaw<Verdict[]>(sql`
    SELECT position, "personId", refusal, "byPosition", "byPersonId", sources, "givesAddress", "addressStays", "handleStays", moved
    FROM "ReadingRow" WHERE "readingId" = ${reading.id}::uuid AND position BETWEEN ${from} AND ${to}`)
  return new Map(rows.map((row) => [row.position, row]))
}

/** Gives people whom their records alone were known by the ids of those from now on. */
async function nameLinked(ctx: Context, reading: Reading, { from, to }: Part, source: string): Promise<void> {
  if (source === ADDRESS_SOURCE) return
  const linked = sql`SELECT DISTINCT ON (r."personId") r."personId", r."externalId" FROM "ReadingRow" r
    WHERE r."readingId" = ${reading.id}::uuid AND r.position BETWEEN ${from} AND ${to} AND r.refusal IS NULL
      AND r."personId" = r."linkedId" AND NOT EXISTS (SELECT FROM "ExternalId" e
        WHERE e."personId" = r."personId" AND e.source = ${source})`
  if (source === (await leadingDirectory(ctx))) {
    await ctx.db.$executeRaw(sql`
      UPDATE "Person" p SET "externalId" = l."externalId" FROM (${linked}) l WHERE p.id = l."personId"`)
  } else {
    await ctx.db.$executeRaw(sql`
      INSERT INTO "ExternalId" (source, value, "personId") SELECT ${source}, l."externalId", l."personId" FROM (${linked}) l`)
  }
}

/** The people of the rows, under the ids that the rows name them by. */
async function storedFacts(
  ctx: Context,
  source: string,
  rows: readonly PersonRow[],
  verdicts: ReadonlyMap<number, Verdict>,
): Promise<PersonFacts[]> {
  const idOf = new Map<string, string>()
  for (const { position, record } of rows) {
    const personId = verdicts.get(position)?.personId
    if (personId) idOf.set(record.externalId, personId)
  }
  if (idOf.size === 0) return []
  const facts = await peopleWhere(ctx, source, sql`p.id = ANY(${[...new Set(idOf.values())]}::uuid[])`)
  const byId = new Map(facts.map((person) => [person.id, person]))
  return [...idOf].flatMap(([externalId, id]) => {
    const person = byId.get(id)
    return person ? [{ ...person, externalId }] : []
  })
}

/** A record as far as the reading lets it say something. @param stay people of whom it does not say that they left. */
function asJudged({ record }: PersonRow, verdict: Verdict | undefined, stay: ReadonlySet<string>): PersonRow['record'] {
  const { email, account, active, ...rest } = record
  const stays = active === false && stay.has(verdict?.personId ?? '')
  return {
    ...rest,
    ...(active !== undefined && !stays && { active }),
    ...(email !== undefined && verdict?.givesAddress && { email }),
    ...(account && !verdict?.handleStays && { account }),
  }
}

function doubtsOf(rows: readonly PersonRow[], verdicts: ReadonlyMap<number, Verdict>): Doubt[] {
  return rows.flatMap(({ position, record }): Doubt[] => {
    const verdict = verdicts.get(position)
    const rule = verdict?.refusal && DOUBTS[verdict.refusal]
    return rule ? [{ rule, record, personId: verdict.byPersonId }] : []
  })
}

const DOUBTS: { readonly [Of in Refusal]?: Doubt['rule'] } = {
  DOUBT_ADDRESS: 'ADDRESS',
  DOUBT_HANDLE: 'HANDLE',
  DOUBT_RECORD: 'RECORD',
  DOUBT_ERASED_ADDRESS: 'ERASED_ADDRESS',
  DOUBT_ERASED_HANDLE: 'ERASED_HANDLE',
}

const WAITS = texts('row-waits')

/** Where a refusal belongs, and what to tell of it; `by` names the other row or person. */
const REFUSALS: {
  readonly [Of in Refusal]: {
    readonly field: string | null
    readonly message: (by: Text, sources: readonly string[]) => Text
  }
} = {
  ARCHIVED: { field: 'externalId', message: (by) => texts('row-person-archived', { by }) },
  SEVERAL_SOURCES: { field: 'externalId', message: (_by, sources) => knownInSeveral(sources) },
  SAME_PERSON: { field: 'externalId', message: (by) => texts('same-person-before', { by }) },
  NO_ADDRESS: { field: 'externalId', message: () => texts('id-is-no-address') },
  HANDLE_TWICE: { field: 'handle', message: (by) => texts('account-twice-in-rows', { by }) },
  HANDLE_HELD: { field: 'handle', message: (by) => texts('account-held', { by }) },
  ADDRESS_TWICE: { field: 'email', message: (by) => texts('address-twice-in-rows', { by }) },
  ADDRESS_HELD: { field: 'email', message: (by) => texts('address-held', { by }) },
  ERASED: { field: 'externalId', message: () => texts('row-erased') },
  DOUBT_ADDRESS: { field: 'email', message: (by) => texts('doubt-address', { by, waits: WAITS }) },
  DOUBT_HANDLE: { field: 'handle', message: (by) => texts('doubt-account', { by, waits: WAITS }) },
  DOUBT_RECORD: { field: 'externalId', message: (by) => texts('doubt-record', { by, waits: WAITS }) },
  DOUBT_ERASED_ADDRESS: { field: 'email', message: () => texts('doubt-erased-address') },
  DOUBT_ERASED_HANDLE: { field: 'handle', message: () => texts('doubt-erased-account') },
}

/** What may be otherwise at the end of the reading. */
const MAY_PASS: ReadonlySet<Refusal> = new Set(['ADDRESS_HELD', 'ADDRESS_TWICE', 'HANDLE_TWICE'])

/** What a row conflicts with, as a message names it. */
function otherOf({ byPosition, byPersonId }: Verdict, origin: Origin): Text {
  if (byPersonId) return texts('person-by-id', { id: globalId('Person', byPersonId) })
  return origin.importId === undefined ? texts('another-record') : texts('line-of-file', { line: byPosition ?? 1 })
}

/** Whether the row of a leaver is taken without its address, which is somebody else's. */
const gaveWay = ({ refusal, givesAddress, byPosition, byPersonId }: Verdict): boolean =>
  refusal === null && !givesAddress && (byPosition !== null || byPersonId !== null)

function refused(verdict: Verdict, refusal: Refusal, origin: Origin): RowOutcome {
  const { field, message } = REFUSALS[refusal]
  const told = message(otherOf(verdict, origin), verdict.sources)
  return { outcome: 'rejected', field, message: told, waits: MAY_PASS.has(refusal), refusal }
}
