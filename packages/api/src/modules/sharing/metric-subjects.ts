import { Prisma } from '../../generated/prisma/client.ts'
import { declareMetricSubject } from '../metrics/index.ts'

const { sql } = Prisma

/** What a share came to counts for what it was made of and in, as that was when it was made. */
declareMetricSubject({
  type: 'SHARE',
  node: 'Share',
  called: 'share',
  numbers: 'share:read',
  ancestors: (ids) => sql`
    SELECT s.id, above.type, above.id FROM "Share" s JOIN "Participation" p ON p.id = s."participationId"
    CROSS JOIN LATERAL (VALUES ('CAMPAIGN', s."campaignId"), ('CONTENT', s."contentId"), ('AMBASSADOR', p."ambassadorId"),
      ('ORGANIZATION', s."organizationId")) AS above(type, id)
    WHERE s.id = ANY(${ids})
    UNION ALL SELECT t."shareId", 'TOPIC', t."topicId" FROM "ShareTopic" t WHERE t."shareId" = ANY(${ids})
    UNION ALL SELECT d."shareId", 'DEPARTMENT', d."departmentId" FROM "ShareDepartment" d
    WHERE d."shareId" = ANY(${ids}) AND d."primary"`,
})
