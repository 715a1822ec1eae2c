import { boolean, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }

const events = declareEvents({
  'tracked-link.created': {
    description: { en: 'A link to a content or page was made.', fr: 'Un lien vers un contenu ou une page a été fait.' },
    subject: 'TrackedLink',
    data: {
      contentId: optional(id('Content', 'The content that it leads to; null for a page.')),
      campaignId: optional(id('Campaign', 'The campaign that its clicks count for; null for none.')),
      participationId: optional(id('Participation', 'Whose link it is; null for a link that is nobody’s own.')),
    },
  },
  'share.created': {
    description: {
      en: 'A share was created: an ambassador shares a content, or is about to.',
      fr: 'Un partage a été créé : un ambassadeur partage un contenu, ou va le faire.',
    },
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
    description: { en: 'A share was published.', fr: 'Un partage a été publié.' },
    subject: 'Share',
    data: {
      ...CAMPAIGN,
      evidence: optional(code('How it is known: `CONNECTOR`, `ADDRESS`, `PERSON` or `CLICK`; missing before 0.2.0.')),
    },
  },
  'share.discarded': {
    description: {
      en: 'A prepared share was taken back before it was posted.',
      fr: 'Un partage préparé a été repris avant d’être publié.',
    },
    subject: 'Share',
    data: CAMPAIGN,
  },
  'share.retracted': {
    description: { en: 'The post of a share was retracted.', fr: 'La publication d’un partage a été retirée.' },
    subject: 'Share',
    data: CAMPAIGN,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
