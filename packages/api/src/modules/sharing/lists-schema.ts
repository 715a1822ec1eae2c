import { networkKey } from '@portevoix/sdk/normal-forms'
import { Prisma } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Ambassador, Participation } from '../ambassadors/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { Person } from '../people/index.ts'
import { Share, ShareEvidence, ShareStatus } from './schema.ts'

const { sql } = Prisma

const shares = defineList({
  type: Share,
  table: 'Share',
  orders: {
    SHARED_AT: { column: 'sharedAt', type: 'timestamptz', description: 'By the time at which they passed all checks.' },
  },
  defaultOrder: { field: 'SHARED_AT', direction: 'DESC' },
  filter: defineFilter('ShareFilter', {
    status: {
      kind: 'enum',
      indexed: true,
      type: ShareStatus,
      description: 'Whether the share is published.',
    },
    network: { kind: 'key', form: networkKey, description: 'The key of the network.' },
    country: { kind: 'scalar', type: 'CountryCode', description: 'The country of the readers.' },
    evidence: {
      kind: 'enum',
      type: ShareEvidence,
      indexed: true,
      description: 'How it is known that the share was posted.',
    },
    sharedAt: { kind: 'instant', description: 'When the share passed all checks.' },
    publishedAt: { kind: 'instant', description: 'When the share was first known to be posted.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    contentId: { kind: 'id', type: 'Content', description: 'The content.' },
    participationId: { kind: 'id', type: 'Participation', description: 'The participation.' },
    clicks: {
      kind: 'number',
      related: (one) =>
        one(sql`(SELECT coalesce(sum(d.sum), 0) FROM "MetricSeries" s
          JOIN "MetricDate" d ON d."organizationId" = s."organizationId" AND d."seriesId" = s.id
        WHERE s."organizationId" = t."organizationId" AND s."subjectId" = t.id AND s.metric = 'clicks' AND NOT s.part)`),
      description: 'The number of times its tracked link was followed until now.',
    },
    ambassadorId: {
      kind: 'id',
      type: 'Ambassador',
      related: (one) => sql`EXISTS (SELECT 1 FROM "Participation" p WHERE p."organizationId" = t."organizationId"
        AND p.id = t."participationId" AND ${one(sql`p."ambassadorId"`)})`,
      description: 'The ambassador who shared.',
    },
  }),
})

listField(shares, 'shares', { description: 'The shares of the organisation; for an ambassador only their own.' })
listField(shares, 'shares', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'The shares of the campaign; for an ambassador only their own.',
})
listField(shares, 'shares', {
  on: Content,
  parent: { column: 'contentId' },
  description: 'The shares about the content, in all campaigns; for an ambassador only their own.',
})
listField(shares, 'shares', {
  on: Participation,
  parent: { column: 'participationId' },
  description: 'The shares of the ambassador in this campaign.',
})
listField(shares, 'shares', {
  on: Ambassador,
  parent: { through: 'Participation', parentColumn: 'ambassadorId', childColumn: 'id', listColumn: 'participationId' },
  description: 'The shares of the ambassador, in all campaigns.',
})
listField(shares, 'shares', {
  on: Person,
  parent: {
    condition: sql`EXISTS (SELECT 1 FROM "Participation" pa JOIN "Ambassador" a
      ON a."organizationId" = pa."organizationId" AND a.id = pa."ambassadorId"
      WHERE pa."organizationId" = t."organizationId" AND pa.id = t."participationId" AND a."personId" = p.id)`,
  },
  description: 'The shares of the person as an ambassador, in all campaigns; for an ambassador only their own.',
})
