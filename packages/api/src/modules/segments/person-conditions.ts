import { networkKey } from '@portevoix/sdk/normal-forms'
import { Prisma } from '../../generated/prisma/client.ts'
import type { FilterField } from '../../platform/lists/index.ts'
import { AmbassadorFilter } from '../ambassadors/index.ts'
import { countsForAny, isRestricted, PersonFilter } from '../people/index.ts'
import { mayProcess } from '../privacy/index.ts'
import { MAY_BE_SCORED } from '../scoring/index.ts'
import { SEGMENTS, SegmentCondition } from './segment-filter.ts'

const { sql } = Prisma

/**
 * Only what people did: whether they were asked, and declined, can be asked by nobody. What somebody did under a record that
 * was merged into them is theirs.
 */
const participation: FilterField = {
  kind: 'row',
  type: 'ParticipationCondition',
  needs: 'participation:read',
  dated: true,
  description: 'They take part in a campaign, and this participation meets all of these conditions.',
  fields: {
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    acceptedAt: { kind: 'instant', description: 'When they last accepted.' },
  },
  rows: (condition, at) =>
    countsForAny(
      (column) => sql`SELECT a.${column} FROM "Participation" r
        JOIN "Ambassador" a ON a."organizationId" = r."organizationId" AND a.id = r."ambassadorId" WHERE ${
          at === null
            ? sql`r.status = 'ACCEPTED'`
            : sql`EXISTS (SELECT FROM "ParticipationPeriod" h WHERE h."organizationId" = r."organizationId"
                AND h."participationId" = r.id AND h.status = 'ACCEPTED' AND h."from" <= ${at} AND (h."to" IS NULL OR h."to" > ${at}))`
        } AND ${condition}`,
      at,
    ),
}

const share: FilterField = {
  kind: 'row',
  type: 'ShareCondition',
  needs: 'share:read',
  dated: true,
  description: 'They published a share that meets all of these conditions, whether or not it was taken back later.',
  fields: {
    network: { kind: 'key', form: networkKey, description: 'The key of the network.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    contentId: { kind: 'id', type: 'Content', description: 'The content.' },
    country: { kind: 'scalar', type: 'CountryCode', description: 'The country of the readers.' },
    publishedAt: { kind: 'instant', description: 'When it was first known to be posted.' },
  },
  rows: (condition, at) =>
    countsForAny(
      (column) => sql`SELECT a.${column} FROM "Share" r
        JOIN "Participation" p ON p."organizationId" = r."organizationId" AND p.id = r."participationId"
        JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
        WHERE ${at === null ? sql`r."publishedAt" IS NOT NULL` : sql`r."publishedAt" <= ${at}`} AND ${condition}`,
      at,
    ),
}

const run = (column: string) => Prisma.raw(`run."${column}"`)

const scoreFields: Record<string, FilterField> = {
  model: { kind: 'key', related: (one) => one(run('model')), description: 'The key of the model.' },
  value: { kind: 'decimal', description: 'The score.' },
  coverage: {
    kind: 'decimal',
    description: 'The share of the model’s features that were known for the person, 0 to 1.',
  },
}

/** Shown scores: of nobody who objected, or whose consent is missing. */
const scoresOf = (over: Prisma.Sql) => (condition: Prisma.Sql) =>
  sql`t.id IN (SELECT r."personId" FROM "ScoreRun" run
  JOIN "Score" r ON r."organizationId" = run."organizationId" AND r."runId" = run.id
  JOIN "Person" x ON x."organizationId" = r."organizationId" AND x.id = r."personId"
  WHERE run.current AND ${over} AND x.active AND ${MAY_BE_SCORED} AND ${condition})`

const score: FilterField = {
  kind: 'row',
  type: 'ScoreCondition',
  needs: 'score:read',
  description: 'Their shown score of a model, over everything, meets all of these conditions.',
  fields: scoreFields,
  rows: scoresOf(sql`run."topicId" IS NULL AND run."campaignId" IS NULL AND run."segmentId" IS NULL`),
}

const scoreOver: FilterField = {
  kind: 'row',
  type: 'ScopedScoreCondition',
  needs: 'score:read',
  description: 'Their shown score of a model, over a topic or a campaign, meets all of these conditions.',
  fields: {
    topicId: {
      kind: 'id',
      type: 'Topic',
      related: (one) => one(run('topicId')),
      description: 'The topic that the run is over.',
    },
    campaignId: {
      kind: 'id',
      type: 'Campaign',
      related: (one) => one(run('campaignId')),
      description: 'The campaign that the run is over.',
    },
    ...scoreFields,
  },
  rows: scoresOf(sql`(run."topicId" IS NOT NULL OR run."campaignId" IS NOT NULL)`),
}

/** In whole steps of the smallest group, as `Person.nominations` shows them. */
const shownNominations = sql`(r.published / (SELECT o."minimumGroupSize" FROM "Organization" o)
  * (SELECT o."minimumGroupSize" FROM "Organization" o))`

const nominated: FilterField = {
  kind: 'row',
  type: 'NominationCondition',
  needs: 'person:read',
  description: 'The published number of people who nominated them for a dimension meets all of these conditions.',
  fields: {
    dimension: { kind: 'key', description: 'The key of the dimension, such as `expertise`.' },
    count: {
      kind: 'number',
      related: (one) => one(shownNominations),
      description: 'The number that the last monthly close published, as `Person.nominations` shows it.',
    },
  },
  rows: (condition) => sql`EXISTS (SELECT FROM "NominationTally" r WHERE r."organizationId" = t."organizationId"
    AND r."nomineeId" = t.id AND ${shownNominations} > 0 AND ${condition})`,
}

const network: FilterField = {
  kind: 'row',
  type: 'PositionCondition',
  needs: 'network:read',
  description: 'Their position in a network of ties, as last measured, meets all of these conditions.',
  fields: {
    kind: { kind: 'key', description: 'The key of the kind of tie, such as `advice`.' },
    inDegree: { kind: 'number', description: 'How many people have a tie to them.' },
    outDegree: { kind: 'number', description: 'How many people they have a tie to.' },
    coreNumber: { kind: 'number', description: 'The core number: see `NetworkPosition.coreNumber`.' },
  },
  rows: (condition) => sql`t.id IN (SELECT r."personId" FROM "NetworkMeasure" r
    JOIN "Person" x ON x."organizationId" = r."organizationId" AND x.id = r."personId"
    WHERE ${mayProcess('TIES')} AND ${condition})`,
}

const segment: FilterField = {
  kind: 'saved',
  input: SegmentCondition,
  saved: SEGMENTS,
  // Whoever's data is only stored is in none.
  within: (condition) => sql`(NOT ${isRestricted(sql`t.id`)} AND ${condition})`,
  description: 'They are in these segments.',
}

Object.assign(PersonFilter.fields, { participation, share, score, scoreOver, nominated, network, segment })

AmbassadorFilter.fields.segment = {
  ...segment,
  needs: 'person:read',
  within: (condition) =>
    sql`t."personId" IN (SELECT t.id FROM "Person" t WHERE t."archivedAt" IS NULL AND NOT ${isRestricted(sql`t.id`)} AND ${condition})`,
  description: 'The person is in these segments. Requires `person:read` for the whole organisation.',
}
