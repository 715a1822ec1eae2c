import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { MoneyType } from '../../core/money.ts'
import { assertFound, namedId } from '../../core/named-ids.ts'
import { toOne } from '../../core/relations.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, canAny, readable } from '../../platform/auth/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { LedgerThreshold, type Threshold } from './ledger-threshold-schema.ts'
import { readableObjectiveById } from './loaders.ts'
import { Objective } from './objective-schema.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

/** What one person got in a year for one objective, in one currency. */
interface Total {
  beneficiaryId: string
  objectiveId: string | null
  amountMinor: bigint
  currency: string
  entries: number
  disclosureOwed: boolean
  threshold: Threshold | null
  reached: boolean | null
}

const LedgerTotal = builder.objectRef<Total>('LedgerTotal').implement({
  description:
    'The total that one person received in a year for one objective, in one currency. Amounts in different currencies are never added.',
  fields: (t) => ({
    beneficiary: t.field({
      type: Person,
      nullable: true,
      description: 'The person who received it. Null when the token may no longer read them.',
      ...toOne(readablePeople, 'beneficiaryId'),
    }),
    objective: t.field({
      type: Objective,
      nullable: true,
      description:
        'The objective that the entries are for. Null for entries without an objective, and when the token may not read it.',
      ...toOne(readableObjectiveById, 'objectiveId'),
    }),
    amount: t.field({
      type: MoneyType,
      description: 'The sum of the entries. Reversals count below zero.',
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    entryCount: t.exposeInt('entries', { description: 'The number of entries in the sum.' }),
    disclosureOwed: t.exposeBoolean('disclosureOwed', {
      description: 'Whether the person must disclose any of it when they speak about the organisation.',
    }),
    threshold: t.field({
      type: LedgerThreshold,
      nullable: true,
      description:
        'The threshold of the country. Null when the organisation set none for it, and when the country is unknown.',
      resolve: ({ threshold }) => threshold,
    }),
    reached: t.exposeBoolean('reached', {
      nullable: true,
      description:
        'Whether the amount is at or above the threshold. Null without a threshold, and when the threshold is in another currency, because no exchange rate is assumed. Also null for a caller who may read only a part of the ledger, because the rest could change the sum.',
    }),
  }),
})

const LedgerTotals = builder.objectRef<{ totals: Total[]; count: number }>('LedgerTotals').implement({
  description: 'The totals that people received in a year.',
  fields: (t) => ({
    nodes: t.field({
      type: [LedgerTotal],
      description: 'The totals, those that reach a threshold first, then the largest.',
      resolve: ({ totals }) => totals,
    }),
    nodeCount: t.exposeInt('count', {
      description:
        'The number of all totals, including those beyond `first`. To get those, ask by person or objective.',
    }),
  }),
})

interface Asked {
  year: number
  country: string | null
  personId: string | null
  objectiveId: string | null
  first: number
}

/** A total as the database answers it, with how many there are; without a threshold all of its columns are null. */
type Row = Omit<Total, 'threshold'> & { count: number } & {
  [Column in keyof Threshold as `threshold.${Column}`]: Threshold[Column] | null
}

/** Totals of a calendar year of the organisation, in one statement. */
async function totalsOf(ctx: Context, { year, country, personId, objectiveId, first }: Asked) {
  const zone = await organizationTimeZone(ctx)
  const newYear = (of: number) => sql`(make_timestamp(${of}::int, 1, 1, 0, 0, 0) AT TIME ZONE ${zone})`
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    WITH total AS (
      SELECT t."beneficiaryId", t."objectiveId", t.currency, sum(t."amountMinor")::bigint AS "amountMinor",
        count(*)::int AS entries, bool_or(t."disclosureOwed") AS "disclosureOwed"
      FROM "Cost" t
      WHERE t."beneficiaryId" IS NOT NULL AND ${readable(ctx, 'Cost')}
        AND (${personId}::uuid IS NULL OR t."beneficiaryId" = ${personId}::uuid)
        AND (${objectiveId}::uuid IS NULL OR t."objectiveId" = ${objectiveId}::uuid)
        AND CASE WHEN t."on" IS NULL THEN t.at >= ${newYear(year)} AND t.at < ${newYear(year + 1)}
          ELSE t."on" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31) END
      GROUP BY 1, 2, 3
    )
    SELECT total.*, (count(*) OVER ())::int AS count,
      CASE WHEN ${canAny(ctx, 'cost:read')} AND threshold.currency = total.currency
        THEN total."amountMinor" >= threshold."amountMinor" END AS reached,
      threshold.country AS "threshold.country", threshold."amountMinor" AS "threshold.amountMinor",
      threshold.currency AS "threshold.currency", threshold.source AS "threshold.source",
      threshold."updatedAt" AS "threshold.updatedAt"
    FROM total JOIN (SELECT t.id, t.country FROM "Person" t WHERE ${readable(ctx, 'Person')}) person ON person.id = total."beneficiaryId"
      LEFT JOIN "LedgerThreshold" threshold ON threshold.country = coalesce(${country}::text, person.country)
    ORDER BY reached DESC NULLS LAST, total."amountMinor" DESC, total."beneficiaryId", total."objectiveId", total.currency
    LIMIT ${first}`)
  return { totals: rows.map((row) => ({ ...row, threshold: thresholdOf(row) })), count: rows[0]?.count ?? 0 }
}

function thresholdOf(row: Row): Threshold | null {
  const {
    'threshold.country': country,
    'threshold.amountMinor': amountMinor,
    'threshold.currency': currency,
    'threshold.source': source,
    'threshold.updatedAt': updatedAt,
  } = row
  if (country === null || amountMinor === null || currency === null || source === null || updatedAt === null)
    return null
  return { country, amountMinor, currency, source, updatedAt }
}

const MOST_TOTALS = 500

builder.queryField('ledgerTotals', (t) =>
  t.field({
    type: LedgerTotals,
    description:
      'The total that each person received in a year for each objective, over entries of all kinds, compared with the threshold of a country. Needs the permissions `cost:read` and `person:read`.',
    complexity: { field: 20, multiplier: 20 },
    args: {
      year: t.arg.int({
        required: true,
        description: 'The calendar year, in the organisation’s time zone; 1990 to 2200.',
      }),
      country: t.arg({
        type: 'CountryCode',
        description: 'The country whose threshold applies. When left out, the country where each person lives.',
      }),
      personId: t.arg.id({ description: 'Only totals of this person; everybody when left out.' }),
      objectiveId: t.arg.id({ description: 'Only totals for this objective; all when left out.' }),
      first: t.arg.int({ defaultValue: 100, description: `The maximum number of totals: 1 to ${MOST_TOTALS}.` }),
    },
    resolve: async (_root, { year, country, personId, objectiveId, first }, ctx) => {
      assertCan(ctx, 'cost:read', 'part')
      assertCan(ctx, 'person:read', 'part')
      const named = {
        person: personId == null ? null : namedId(personId, 'Person', ['personId']),
        objective: objectiveId == null ? null : namedId(objectiveId, 'Objective', ['objectiveId']),
      }
      await assertFound(
        ctx,
        Object.values(named).filter((one) => one !== null),
      )
      return await totalsOf(ctx, {
        year: within(year, 1990, 2200, 'year'),
        country: country ?? null,
        personId: named.person?.key ?? null,
        objectiveId: named.objective?.key ?? null,
        first: within(first ?? 100, 1, MOST_TOTALS, 'first'),
      })
    },
  }),
)

/** @throws RequestError BAD_REQUEST for a number that is out of bounds. */
function within(value: number, least: number, most: number, name: string): number {
  if (value >= least && value <= most) return value
  throw new RequestError('BAD_REQUEST', texts('out-of-bounds', { name, least, most }))
}
