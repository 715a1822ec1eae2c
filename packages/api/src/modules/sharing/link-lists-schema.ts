import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Participation } from '../ambassadors/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { TrackedLink } from './link-schema.ts'
import { readableShares } from './loaders.ts'
import { Share } from './schema.ts'

const { sql } = Prisma

builder.objectField(TrackedLink, 'share', (t) =>
  t.field({
    type: Share,
    nullable: true,
    description: 'The share that the link belongs to. Null for every other link, and when the token may not read it.',
    ...toOne(readableShares, 'shareId'),
  }),
)

const links = defineList({
  type: TrackedLink,
  table: 'TrackedLink',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time at which they were made.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('TrackedLinkFilter', {
    shareId: { kind: 'id', type: 'Share', description: 'The share that the link belongs to.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign of a link of no share.' },
    contentId: { kind: 'id', type: 'Content', description: 'The content that a link of no share leads to.' },
    participationId: {
      kind: 'id',
      type: 'Participation',
      description: 'The participation of whom a link of no share belongs to.',
    },
    clicks: {
      kind: 'number',
      related: (one) =>
        one(sql`(SELECT coalesce(sum(d.sum), 0) FROM "MetricSeries" s
          JOIN "MetricDate" d ON d."organizationId" = s."organizationId" AND d."seriesId" = s.id
        WHERE s."organizationId" = t."organizationId" AND s."subjectId" = coalesce(t."shareId", t.id)
          AND s.metric = 'clicks' AND NOT s.part)`),
      description: 'The number of times the link was followed until now.',
    },
    createdAt: { kind: 'instant', description: 'When the link was made.' },
  }),
})

listField(links, 'trackedLinks', {
  description:
    'The tracked links of the organisation, also those of shares, the latest first; for an ambassador only their own.',
})
listField(links, 'trackedLinks', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'The links to pages and contents that count for the campaign, without those of its shares.',
})
listField(links, 'trackedLinks', {
  on: Content,
  parent: { column: 'contentId' },
  description: 'The links that lead to the content, without those of its shares.',
})
listField(links, 'trackedLinks', {
  on: Participation,
  parent: { column: 'participationId' },
  description: 'The person’s own links to refer others by, in this campaign.',
})
