import { boolean, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }

const events = declareEvents({
  'tracked-link.created': {
    description: 'A link to a content or page was made.',
    subject: 'TrackedLink',
    data: {
      contentId: optional(id('Content', 'The content that it leads to; null for a page.')),
      campaignId: optional(id('Campaign', 'The campaign that its clicks count for; null for none.')),
      participationId: optional(id('Participation', 'Whose link it is; null for a link that is nobody’s own.')),
    },
  },
  'share.created': {
    description: 'A share was created: an ambassador shares a content, or is about to.',
    subject: 'Share',
    data: {
      ...CAMPAIGN,
      contentId: id('Content', 'The content.'),
      participationId: id('Participation', 'The participation of the ambassador who shares.'),
      verdict: code('The verdict of the guidelines: `ALLOW`, `WARN` or `BLOCK`.'),
      onBehalf: boolean('Whether somebody else recorded it for the ambassador.'),
    },
  },
  'share.published': {
    description: 'A share was published.',
    subject: 'Share',
    data: {
      ...CAMPAIGN,
      evidence: optional(code('How it is known: `CONNECTOR`, `ADDRESS`, `PERSON` or `CLICK`; missing before 0.2.0.')),
    },
  },
  'share.discarded': {
    description: 'A prepared share was taken back before it was posted.',
    subject: 'Share',
    data: CAMPAIGN,
  },
  'share.retracted': { description: 'The post of a share was retracted.', subject: 'Share', data: CAMPAIGN },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
