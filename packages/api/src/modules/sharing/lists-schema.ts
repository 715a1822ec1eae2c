import { countryCode, networkKey } from '@portevoix/sdk/normal-forms'
import { Prisma } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Participation } from '../ambassadors/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { Share, ShareEvidence, ShareStatus } from './schema.ts'
import { ownShares } from './visibility.ts'

const { sql } = Prisma

const shares = defineList({
  type: Share,
  table: 'Share',
  permission: 'share:read',
  own: ownShares,
  orders: { SHARED_AT: { column: 'sharedAt', type: 'timestamptz', description: 'By the time they were shared.' } },
  defaultOrder: { field: 'SHARED_AT', direction: 'DESC' },
  filter: defineFilter('ShareFilter', {
    status: {
      kind: 'enum',
      type: ShareStatus,
      description: 'Whether it is out.',
    },
    network: { kind: 'key', form: networkKey, description: 'Key of the network.' },
    country: { kind: 'key', form: countryCode, description: 'Country code of the readers.' },
    evidence: { kind: 'enum', type: ShareEvidence, description: 'How it is known that it was posted.' },
    sharedAt: { kind: 'instant', description: 'When it was shared.' },
    publishedAt: { kind: 'instant', description: 'When it was first known to be posted.' },
    updatedAt: { kind: 'instant', description: 'When it was last changed.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    contentId: { kind: 'id', type: 'Content', description: 'The content.' },
    participationId: { kind: 'id', type: 'Participation', description: 'The participation.' },
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
