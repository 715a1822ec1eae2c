import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../../core/errors.ts'
import type { MessageRow, Text } from '../../../core/texts/index.ts'
import { organizationTimeZone, startOfDay } from '../../../core/time-zone.ts'
import type { Touchpoint } from '../../../generated/prisma/client.ts'
import { born } from '../../../platform/acts/index.ts'
import type { MomentOfRow } from '../../../platform/bulk/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { assertNoCollision } from '../collisions.ts'
import { about, assertTime, correctTouchpoint, markHeld, of } from '../correct.ts'
import { peopleNotToContact } from '../may-contact.ts'
import { tellOwner } from '../tell-owner.ts'
import { texts } from '../texts.ts'
import { findNamed, type NamedThings } from './find-named.ts'
import { rowTexts } from './row-texts.ts'
import type { TouchpointRecord } from './touchpoint-record.ts'

type Refused = { field: string | null; message: Text | MessageRow }
type Outcome = { outcome: 'created' | 'updated' | 'unchanged' } | ({ outcome: 'rejected' } & Refused)

/** A record with what it names: ids in place of what the file calls them. */
interface Told
  extends Pick<TouchpointRecord, 'key' | 'channel' | 'direction' | 'subject' | 'outcome' | 'collisionReason'> {
  personId: string
  departmentId: string
  at: Date
  followUpAt: Date | null | undefined
  contactedById: string | null | undefined
  campaignId: string | null | undefined
  topicId: string | null | undefined
}

/**
 * Stores contacts of a file: what is known by its key in the source is corrected where the row says otherwise. A contact that
 * was held is recorded as it was, since nothing can be kept from happening any more; a planned one that collides is refused
 * unless the row gives a reason. Checks no permissions: the act that started the import did.
 * @returns one outcome per record, in their order.
 */
export async function storeTouchpoints(
  ctx: Context,
  idsOf: string | null,
  records: readonly TouchpointRecord[],
): Promise<Outcome[]> {
  const named = await findNamed(ctx, idsOf, records)
  const timeZone = await organizationTimeZone(ctx)
  const rows = records.map((record) => told(named, record, timeZone))
  const outcomes = rows.map(
    (row): Outcome => ('message' in row ? { outcome: 'rejected', ...row } : { outcome: 'unchanged' }),
  )
  const fitting = rows.flatMap((row, position) => ('message' in row ? [] : [{ row, position }]))
  const off = await peopleNotToContact(ctx, [...new Set(fitting.map(({ row }) => row.personId))])
  const { source } = named
  const stored = await ctx.db.touchpoint.findMany({
    where: { source, sourceKey: { in: fitting.map(({ row }) => row.key) } },
  })
  const known = new Map(stored.map((touchpoint) => [touchpoint.sourceKey ?? '', touchpoint]))
  // People in one order: two files that plan contacts with the same ones must not wait for each other in a circle.
  for (const { row, position } of fitting.toSorted((a, b) => (a.row.personId < b.row.personId ? -1 : 1))) {
    if (off.has(row.personId)) {
      outcomes[position] = { outcome: 'rejected', field: 'person', message: texts('switched-off') }
      continue
    }
    outcomes[position] = await orRefused(async () => {
      const before = known.get(row.key)
      const { outcome, touchpoint } = before ? await corrected(ctx, before, row) : await created(ctx, source, row)
      known.set(row.key, touchpoint)
      return { outcome }
    })
  }
  return outcomes
}

/** What an act refuses before it writes anything is a problem of the row. */
async function orRefused(store: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await store()
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof InvalidInputError)) throw error
    return { outcome: 'rejected', field: error.path?.at(-1) ?? null, message: error.told }
  }
}

interface Stored {
  outcome: 'created' | 'updated' | 'unchanged'
  touchpoint: Touchpoint
}

async function created(ctx: Context, source: string, { key, ...row }: Told): Promise<Stored> {
  const own = born(ctx)
  const planned = row.at > own.createdAt
  assertTime(ctx, { planned, at: row.at, outcome: row.outcome })
  const { personId, departmentId, at, collisionReason: reason = null } = row
  const kept = planned ? await assertNoCollision(ctx, { personId, departmentId, at, reason, version: null }) : reason
  const touchpoint = await ctx.db.touchpoint.create({
    data: {
      ...{ ...own, updatedAt: own.createdAt, ...row, source, sourceKey: key, collisionReason: kept },
      ...{ channel: row.channel ?? 'OTHER', direction: row.direction ?? 'OUTGOING' },
      ...{ status: planned ? 'PLANNED' : 'HELD', recordedById: ctx.actor.accountId },
    },
  })
  const data = { ...of(touchpoint), planned, collides: kept !== null }
  const eventId = await emit(ctx, 'touchpoint.created', { ...about(touchpoint), data })
  // Of what is over long ago nobody needs to be told.
  if (planned) await tellOwner(ctx, touchpoint, eventId)
  return { outcome: 'created', touchpoint }
}

/** @throws InvalidInputError for a row about something else than the contact with its key. */
async function corrected(ctx: Context, before: Touchpoint, row: Told): Promise<Stored> {
  const fixed = ['personId', 'departmentId', 'contactedById', 'campaignId', 'topicId'] as const
  if (fixed.some((name) => row[name] !== undefined && row[name] !== before[name])) {
    throw new InvalidInputError(rowTexts('about-another'), ['key'])
  }
  const { at, subject, outcome, followUpAt } = row
  const isOver = before.status === 'PLANNED' && at <= ctx.now() && Boolean(outcome)
  const held = isOver ? await markHeld(ctx, before, { at, outcome, followUpAt }) : before
  const to = {
    ...{ subject, outcome, followUpAt, channel: row.channel ?? undefined, direction: row.direction ?? undefined },
    // A planned contact that nobody reports on stays planned at its time.
    at: held.at.getTime() === at.getTime() ? undefined : at,
  }
  const stated = row.collisionReason === held.collisionReason ? null : row.collisionReason
  const correction = { to, why: `import ${before.source}`, stated, fromFile: true } as const
  const { row: touchpoint, fields } = await correctTouchpoint(ctx, held, correction)
  return { outcome: isOver || fields.length > 0 ? 'updated' : 'unchanged', touchpoint }
}

/** A record with the ids of what it names, or what it names in vain. */
function told(named: NamedThings, record: TouchpointRecord, timeZone: string): Told | Refused {
  const { key, channel, direction, subject, outcome, collisionReason } = record
  const person = named.person(record.person, 'person')
  const department = named.department(record.department)
  if ('message' in person) return person
  if ('message' in department) return department
  const beside = {
    contactedById: record.contactedBy && named.person(record.contactedBy, 'contactedBy'),
    campaignId: record.campaign && named.thing(record.campaign, 'campaign'),
    topicId: record.topic && named.thing(record.topic, 'topic'),
  }
  const ids: Partial<Record<keyof typeof beside, string | null>> = {}
  for (const [name, found] of Object.entries(beside) as [keyof typeof beside, (typeof beside)[keyof typeof beside]][]) {
    if (found === undefined) continue
    if (typeof found === 'object' && found !== null && 'message' in found) return found
    ids[name] = typeof found === 'object' ? (found?.id ?? null) : null
  }
  const instant = ({ at, on }: MomentOfRow) => at ?? startOfDay(on ?? '', timeZone)
  return {
    ...{ key, channel, direction, subject, outcome, collisionReason },
    ...{ personId: person.id, departmentId: department.id, at: instant(record.when) },
    followUpAt: record.followUp && instant(record.followUp),
    ...{ contactedById: ids.contactedById, campaignId: ids.campaignId, topicId: ids.topicId },
  }
}
