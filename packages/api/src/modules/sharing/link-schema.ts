import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { Ambassador, Participation, readableParticipationById } from '../ambassadors/index.ts'
import { Campaign, readableCampaignById } from '../campaigns/index.ts'
import { Content, readableContents } from '../content/index.ts'
import { ambassadorOfParticipation, clicksOfSubject } from './loaders.ts'
import { linkAddress, subjectOfLink } from './tracked-link.ts'

export const TrackedLink = builder.prismaNode('TrackedLink', {
  description:
    'A short address that leads to a page and counts clicks: the link of a share, or a link to a content or page, which may be somebody’s own to refer others by. Nothing about the visitors is stored.',
  ...ROW_NODE,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code in the address, which cannot be guessed.' }),
    url: t.field({
      type: 'URL',
      description: 'The address to publish.',
      extensions: { columns: ['code'] },
      resolve: ({ code }, _args, ctx) => linkAddress(ctx, code),
    }),
    target: t.expose('target', {
      type: 'URL',
      description: 'The address that the link leads to: of a content, its address when the link was made.',
    }),
    clicks: t.int({
      description:
        'The number of times the link was followed until now, without obvious bots. The platform counts it, so 0 means that nobody followed it.',
      extensions: { columns: ['id', 'shareId'] },
      resolve: async (link, _args, ctx) => (await clicksOfSubject(ctx).load(subjectOfLink(link).id))?.clicks ?? 0,
    }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'What the link is for. Null for the link of a share, and when nothing was stated.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description:
        'Where the link is put, such as `newsletter`: the value of `utm_source` on pages of the organisation. Null for the link of a share, whose network is its source, and when none was stated.',
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description:
        'The campaign that clicks count for. Null for the link of a share (see `share`), for a link without a campaign, and without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    content: t.field({
      type: Content,
      nullable: true,
      description:
        'The content that the link leads to. Null for the link of a share (see `share`), for a link to a page, and when the token may not read the content or it was deleted.',
      ...toOne(readableContents, 'contentId'),
    }),
    participation: t.field({
      type: Participation,
      nullable: true,
      description:
        'The participation of whom the link belongs to. Null for a link that is nobody’s own, and without the permission `participation:read`.',
      ...toOne(readableParticipationById, 'participationId'),
    }),
    ambassador: t.field({
      type: Ambassador,
      nullable: true,
      description:
        'Who refers others by the link. Null for a link that is nobody’s own, and without the permission `participation:read`.',
      ...toOne(ambassadorOfParticipation, 'participationId'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the link was made.' }),
  }),
})
