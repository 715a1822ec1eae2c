import { Prisma } from '../../generated/prisma/client.ts'
import { declareMetricSubject } from '../metrics/index.ts'

const { sql } = Prisma

/** What a share came to counts for what it was made of and in, as that was when it was made. */
const ancestorsOfShares = (ids: Prisma.Sql): Prisma.Sql => sql`
  SELECT s.id, above.type, above.id FROM "Share" s JOIN "Participation" p ON p.id = s."participationId"
  CROSS JOIN LATERAL (VALUES ('CAMPAIGN', s."campaignId"), ('CONTENT', s."contentId"), ('AMBASSADOR', p."ambassadorId"),
    ('ORGANIZATION', s."organizationId")) AS above(type, id)
  WHERE s.id = ANY(${ids})
  UNION ALL SELECT t."shareId", 'TOPIC', t."topicId" FROM "ShareTopic" t WHERE t."shareId" = ANY(${ids})
  UNION ALL SELECT d."shareId", 'DEPARTMENT', d."departmentId" FROM "ShareDepartment" d
  WHERE d."shareId" = ANY(${ids}) AND d."primary"`

/** What a link of no share came to counts for what it leads to and whose it is. This is kept when the link is made. */
const ancestorsOfLinks = (ids: Prisma.Sql): Prisma.Sql => sql`
  SELECT l.id, above.type, above.id FROM "TrackedLink" l
    LEFT JOIN "Participation" p ON p."organizationId" = l."organizationId" AND p.id = l."participationId"
  CROSS JOIN LATERAL (VALUES ('CAMPAIGN', l."campaignId"), ('CONTENT', l."contentId"), ('AMBASSADOR', p."ambassadorId"),
    ('ORGANIZATION', l."organizationId")) AS above(type, id)
  WHERE l.id = ANY(${ids}) AND l."shareId" IS NULL AND above.id IS NOT NULL
  UNION ALL SELECT l.id, 'TOPIC', ct."topicId" FROM "TrackedLink" l
    JOIN "CampaignTopic" ct ON ct."organizationId" = l."organizationId" AND ct."campaignId" = l."campaignId"
  WHERE l.id = ANY(${ids})
  UNION ALL SELECT l.id, 'DEPARTMENT', m."departmentId" FROM "TrackedLink" l
    JOIN "Participation" p ON p."organizationId" = l."organizationId" AND p.id = l."participationId"
    JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
    JOIN "Membership" m ON m."organizationId" = a."organizationId" AND m."personId" = a."personId"
  WHERE l.id = ANY(${ids}) AND m."to" IS NULL AND m."primary"`

/** The link of a share is a part of it. */
const ancestorsOfLinksOfShares = (ids: Prisma.Sql): Prisma.Sql => {
  const shares = sql`ARRAY(SELECT l."shareId" FROM "TrackedLink" l WHERE l.id = ANY(${ids}) AND l."shareId" IS NOT NULL)`
  return sql`SELECT l.id, 'SHARE', l."shareId" FROM "TrackedLink" l WHERE l.id = ANY(${ids}) AND l."shareId" IS NOT NULL
    UNION ALL SELECT l.id, above.type, above.ancestor FROM (${ancestorsOfShares(shares)}) above(subject, type, ancestor)
    JOIN "TrackedLink" l ON l."shareId" = above.subject WHERE l.id = ANY(${ids})`
}

declareMetricSubject({
  type: 'SHARE',
  node: 'Share',
  called: 'share',
  numbers: 'share:read',
  ancestors: ancestorsOfShares,
})

declareMetricSubject({
  type: 'LINK',
  node: 'TrackedLink',
  called: 'tracked link',
  numbers: 'share:read',
  ancestors: (ids) => sql`${ancestorsOfLinks(ids)} UNION ALL ${ancestorsOfLinksOfShares(ids)}`,
})
