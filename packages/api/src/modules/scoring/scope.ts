import { Prisma, type ScoreRun, type ScoreSubject } from '../../generated/prisma/client.ts'

const { sql } = Prisma

/** What a run is over: one topic, one campaign, one segment of people, or everything where all are null. */
export type Scope = Pick<ScoreRun, 'topicId' | 'campaignId' | 'segmentId'>

export const EVERYTHING: Scope = { topicId: null, campaignId: null, segmentId: null }

/** Whether facts count wherever they belong: a segment chooses people, and no facts. */
export const countsEverything = ({ topicId, campaignId }: Scope): boolean => topicId === null && campaignId === null

export const scopeOf = ({ topicId, campaignId, segmentId }: Scope): Scope => ({ topicId, campaignId, segmentId })

export const scopeKey = ({ topicId, campaignId, segmentId }: Scope): string =>
  [topicId, campaignId, segmentId].map((id) => id ?? '').join(' ')

/** Runs of the same model over the same. */
export const sameAs = ({ model, ...run }: Scope & Pick<ScoreRun, 'model'>) => ({ model, ...scopeOf(run) })

/** Shares that count for the scope, on alias `s`: what was measured of others belongs to another campaign or topic. */
export function sharesWithin({ topicId, campaignId }: Scope): Prisma.Sql {
  if (campaignId !== null) return sql`s."campaignId" = ${campaignId}::uuid`
  if (topicId === null) return sql`TRUE`
  return sql`EXISTS (SELECT FROM "ShareTopic" st WHERE st."organizationId" = s."organizationId" AND st."shareId" = s.id
    AND st."topicId" = ${topicId}::uuid)`
}

/**
 * People who take part, by a condition on participations `p`, or in whom a record that takes part was merged. Who was only
 * asked is left out: else whoever reads scores would see who declines, by a score that is gone.
 */
const takingPart = (which: Prisma.Sql) => sql`
  SELECT a."countsForId" FROM "Participation" p
  JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
  WHERE p.status = 'ACCEPTED' AND ${which}`

/** People whose published shares count for a topic. */
const speakingAbout = (topicId: string) => sql`
  SELECT a."countsForId" FROM "ShareTopic" st
  JOIN "Share" s ON s."organizationId" = st."organizationId" AND s.id = st."shareId"
  JOIN "Participation" p ON p."organizationId" = s."organizationId" AND p.id = s."participationId"
  JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
  WHERE st."topicId" = ${topicId}::uuid AND s."publishedAt" IS NOT NULL`

const campaignsAbout = (topicId: string) => sql`
  SELECT ct."campaignId" FROM "CampaignTopic" ct WHERE ct."topicId" = ${topicId}::uuid`

/**
 * Which people or contents belong to a scope, on alias `x`. Contents about a topic are found by its queries, which read
 * texts: see `contentsAbout`.
 * @param segment the people of the segment, on alias `t`; null where the scope is none.
 */
export function belongsTo(
  subject: ScoreSubject,
  { topicId, campaignId }: Scope,
  segment: Prisma.Sql | null,
): Prisma.Sql {
  if (segment !== null) return sql`x.id IN (SELECT t.id FROM "Person" t WHERE ${segment})`
  if (subject === 'CONTENT') {
    return campaignId === null
      ? sql`TRUE`
      : sql`x.id IN (SELECT cc."contentId" FROM "CampaignContent" cc WHERE cc."campaignId" = ${campaignId}::uuid)`
  }
  if (campaignId !== null) return sql`x.id IN (${takingPart(sql`p."campaignId" = ${campaignId}::uuid`)})`
  if (topicId === null) return sql`TRUE`
  return sql`x.id IN (${takingPart(sql`p."campaignId" IN (${campaignsAbout(topicId)})`)}
    UNION ALL ${speakingAbout(topicId)})`
}
