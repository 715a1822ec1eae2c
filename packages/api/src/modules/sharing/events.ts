import { boolean, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }

const events = declareEvents({
  'share.created': {
    description: 'Somebody shares a content, or is about to.',
    subject: 'Share',
    data: {
      ...CAMPAIGN,
      contentId: id('Content', 'The content.'),
      participationId: id('Participation', 'Who shares it, in this campaign.'),
      verdict: code('What the guidelines say: `ALLOW`, `WARN` or `BLOCK`.'),
      onBehalf: boolean('Whether somebody else noted it for them.'),
    },
  },
  'share.published': {
    description: 'A share is out.',
    subject: 'Share',
    data: {
      ...CAMPAIGN,
      evidence: optional(code('How that is known: `CONNECTOR`, `ADDRESS`, `PERSON` or `CLICK`; missing before 0.2.0.')),
    },
  },
  'share.discarded': {
    description: 'A prepared share was taken back before it was posted.',
    subject: 'Share',
    data: CAMPAIGN,
  },
  'share.retracted': { description: 'A share was taken back.', subject: 'Share', data: CAMPAIGN },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
