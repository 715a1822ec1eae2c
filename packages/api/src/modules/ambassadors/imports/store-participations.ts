import type { Context } from '../../../core/context.ts'
import { DomainError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import { globalId, isUuid, parseGlobalId } from '../../../core/ids.ts'
import { organizationTimeZone, startOfDay } from '../../../core/time-zone.ts'
import type { Participation } from '../../../generated/prisma/client.ts'
import { change } from '../../../platform/acts/index.ts'
import type { MomentOfRow, RecordOutcome } from '../../../platform/bulk/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { noteRestatements } from '../../metrics/index.ts'
import { peopleInRows, restrictedAmong } from '../../people/index.ts'
import { inviteAmbassador } from '../invitation-mutations.ts'
import { ambassadorsFor } from '../invite-people.ts'
import type { ParticipationRecord, RecordedRecord } from './participation-record.ts'
import { rowTexts as texts } from './row-texts.ts'

type Outcome = 'created' | 'updated' | 'unchanged'

/**
 * Stores participations of a file. Who was asked before is never asked again by a file. What another system says of a time
 * before is kept beside what the person answers, changes nothing of it, and is listed with the reports that count it. Checks no
 * permissions: the act that started the import did.
 * @returns one outcome per record, in their order.
 */
export async function storeParticipations(
  ctx: Context,
  idsOf: string | null,
  records: readonly ParticipationRecord[],
): Promise<RecordOutcome[]> {
  const person = await peopleInRows(
    ctx,
    idsOf,
    records.map((record) => record.person),
  )
  const personIds = [...new Set(records.flatMap((record) => idIn(person(record.person))))]
  const restricted = await restrictedAmong(ctx, personIds)
  const known = await participationsOf(ctx, personIds)
  const timeZone = await organizationTimeZone(ctx)
  const outcomes: RecordOutcome[] = []
  for (const record of records) {
    outcomes.push(
      await orRefused(async () => {
        const found = person(record.person)
        if ('message' in found) throw new InvalidInputError(found.message, ['person'])
        if (restricted.has(found.id)) throw new InvalidInputError(texts('switched-off'), ['person'])
        const campaignId = campaignOf(record.campaign)
        const place = `${campaignId} ${found.id}`
        const before = known.get(place) ?? null
        const stored = await ctx.atomically(() =>
          record.status === 'INVITED'
            ? invited(ctx, { ...record, campaignId, personId: found.id }, before)
            : recorded(ctx, { ...record, campaignId, personId: found.id, timeZone }, before),
        )
        known.set(place, stored.participation)
        return stored.outcome
      }),
    )
  }
  return outcomes
}

const idIn = (found: { id: string } | object): string[] => ('id' in found ? [found.id] : [])

async function orRefused(store: () => Promise<Outcome>): Promise<RecordOutcome> {
  try {
    return { outcome: await store() }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const field = error.path?.find((step) => step !== 'input') ?? null
    return { outcome: 'rejected', field: field && (FIELDS[field] ?? field), message: error.told }
  }
}

const FIELDS: Readonly<Record<string, string>> = { personId: 'person', campaignId: 'campaign' }

/** @throws NotFoundError for anything but the id of a campaign. */
function campaignOf(written: string): string {
  const parsed = parseGlobalId(written)
  if (parsed?.type !== 'Campaign' || !isUuid(parsed.id)) throw new NotFoundError('Campaign', ['campaign'])
  return parsed.id
}

/** The participations of people, by campaign and person. */
async function participationsOf(ctx: Context, personIds: readonly string[]): Promise<Map<string, Participation>> {
  const rows = await ctx.db.participation.findMany({
    where: { ambassador: { personId: { in: [...personIds] } } },
    include: { ambassador: { select: { personId: true } } },
  })
  return new Map(rows.map(({ ambassador, ...row }) => [`${row.campaignId} ${ambassador.personId}`, row]))
}

interface Stored {
  outcome: Outcome
  participation: Participation
}

async function invited(
  ctx: Context,
  { campaignId, personId, message }: { campaignId: string; personId: string; message: string | null },
  before: Participation | null,
): Promise<Stored> {
  if (before && before.status !== 'RECORDED_ELSEWHERE') return { outcome: 'unchanged', participation: before }
  const participation = await inviteAmbassador(ctx, {
    input: {
      campaignId: globalId('Campaign', campaignId),
      personId: globalId('Person', personId),
      ...(message !== null && { message }),
    },
  })
  return { outcome: before ? 'updated' : 'created', participation }
}

interface Recorded extends Pick<RecordedRecord, 'from' | 'to' | 'source'> {
  campaignId: string
  personId: string
  timeZone: string
}

async function recorded(ctx: Context, row: Recorded, before: Participation | null): Promise<Stored> {
  const { campaignId, personId, source: recordedBy, timeZone } = row
  const now = ctx.now()
  const instant = ({ at, on }: MomentOfRow) => at ?? startOfDay(on ?? '', timeZone)
  const recordedFrom = instant(row.from)
  // A file that does not say until when is the same file the next time.
  const recordedTo = row.to ? instant(row.to) : (before?.recordedTo ?? now)
  if (recordedFrom >= now) throw new InvalidInputError(texts('not-past'), ['from'])
  if (recordedTo > now) throw new InvalidInputError(texts('not-past'), ['to'])
  if (recordedTo <= recordedFrom) throw new InvalidInputError(texts('ends-first'), ['to'])
  const values = { recordedFrom, recordedTo, recordedBy }
  // Reports as they were known then have it from the instant on at which the restatement is listed.
  const { participation, outcome } = before
    ? await corrected(ctx, before, values, now)
    : await created(ctx, { campaignId, personId }, values, now)
  if (outcome === 'unchanged') return { participation, outcome }
  const span = { from: earliest(recordedFrom, before?.recordedFrom), to: latest(recordedTo, before?.recordedTo) }
  await noteRestatements(ctx, { act: 'importStart', at: now }, [
    { subjectId: campaignId, metric: 'ambassadors-enrolled', ...span },
  ])
  const data = { campaignId, from: recordedFrom.toISOString(), to: recordedTo.toISOString() }
  await emit(ctx, 'participation.recorded', { subjectType: 'Participation', subjectId: participation.id, data })
  return { participation, outcome }
}

const earliest = (one: Date, other: Date | null | undefined) => (other && other < one ? other : one)
const latest = (one: Date, other: Date | null | undefined) => (other && other > one ? other : one)

type Values = Pick<Participation, 'recordedFrom' | 'recordedTo' | 'recordedBy'>

async function corrected(ctx: Context, before: Participation, to: Values, recordedAt: Date): Promise<Stored> {
  const { row, fields } = await change(ctx, 'Participation', before, { to, along: { recordedAt } })
  return { participation: row, outcome: fields.length === 0 ? 'unchanged' : 'updated' }
}

async function created(
  ctx: Context,
  { campaignId, personId }: { campaignId: string; personId: string },
  values: Values,
  now: Date,
): Promise<Stored> {
  const campaign = await ctx.db.campaign.findFirst({ where: { id: campaignId }, select: { id: true } })
  if (!campaign) throw new NotFoundError('Campaign', ['campaign'])
  const ambassadorId = (await ambassadorsFor(ctx, [personId])).get(personId) ?? ''
  const [participation] = await ctx.db.participation.createManyAndReturn({
    data: [
      {
        ...{ id: ctx.newId(), campaignId, ambassadorId, createdAt: now, updatedAt: now, invitedAt: now },
        ...{ status: 'RECORDED_ELSEWHERE' as const, cause: 'IMPORT' as const, recordedAt: now, ...values },
      },
    ],
    skipDuplicates: true,
  })
  // Somebody invited them meanwhile.
  if (!participation) {
    const other = await ctx.db.participation.findFirstOrThrow({ where: { campaignId, ambassadorId } })
    return await corrected(ctx, other, values, now)
  }
  return { participation, outcome: 'created' }
}
