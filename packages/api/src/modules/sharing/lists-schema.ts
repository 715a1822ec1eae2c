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
  orders: { SHARED_AT: { column: 'sharedAt', type: 'timestamptz', description: 'By the time they were shared.' } },
  defaultOrder: { field: 'SHARED_AT', direction: 'DESC' },
  filter: defineFilter('ShareFilter', {
    status: {
      kind: 'enum',
      indexed: true,
      type: ShareStatus,
      description: 'Whether it is out.',
    },
    network: { kind: 'key', form: networkKey, description: 'Key of the network.' },
    country: { kind: 'scalar', type: 'CountryCode', description: 'Country code of the readers.' },
    evidence: { kind: 'enum', type: ShareEvidence, indexed: true, description: 'How it is known that it was posted.' },
    sharedAt: { kind: 'instant', description: 'When it was shared.' },
    publishedAt: { kind: 'instant', description: 'When it was first known to be posted.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    contentId: { kind: 'id', type: 'Content', description: 'The content.' },
    participationId: { kind: 'id', type: 'Participation', description: 'The participation.' },
    clicks: {
      kind: 'number',
      related: (one) =>
        one(sql`(SELECT coalesce(sum(d.sum), 0) FROM "MetricSeries" s
          JOIN "MetricDate" d ON d."organizationId" = s."organizationId" AND d."seriesId" = s.id
        WHERE s."organizationId" = t."organizationId" AND s."subjectId" = t.id AND s.metric = 'clicks' AND NOT s.part)`),
      description: 'How often its tracked link was followed until now.',
    },
    ambassadorId: {
      kind: 'id',
      type: 'Ambassador',
      related: (one) => sql`EXISTS (SELECT 1 FROM "Participation" p WHERE p."organizationId" = t."organizationId"
        AND p.id = t."participationId" AND ${one(sql`p."ambassadorId"`)})`,
      description: 'Whose words they are.',
    },
  }),
})

listField(shares, 'shares', { description: 'What was shared; for an ambassador only their own.' })
listField(shares, 'shares', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'What was shared in the campaign; for an ambassador only their own.',
})
listField(shares, 'shares', {
  on: Content,
  parent: { column: 'contentId' },
  description: 'What was shared of it, in any campaign; for an ambassador only their own.',
})
listField(shares, 'shares', {
  on: Participation,
  parent: { column: 'participationId' },
  description: 'What they shared in this campaign.',
})
listField(shares, 'shares', {
  on: Ambassador,
  parent: { through: 'Participation', parentColumn: 'ambassadorId', childColumn: 'id', listColumn: 'participationId' },
  description: 'What they shared, in any campaign.',
})
listField(shares, 'shares', {
  on: Person,
  parent: {
    condition: sql`EXISTS (SELECT 1 FROM "Participation" pa JOIN "Ambassador" a
      ON a."organizationId" = pa."organizationId" AND a.id = pa."ambassadorId"
      WHERE pa."organizationId" = t."organizationId" AND pa.id = t."participationId" AND a."personId" = p.id)`,
  },
  description: 'What they shared as an ambassador, in any campaign; for an ambassador only their own.',
})
