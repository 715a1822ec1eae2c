import { boolean, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const PLACE = {
  shareId: id('Share', 'The share.'),
  integrationId: id('Integration', 'The account that it is posted with.'),
}

const events = declareEvents({
  'publication.requested': {
    description: 'Somebody asked to publish a share.',
    subject: 'Publication',
    data: { ...PLACE, scheduled: boolean('Whether it is scheduled for later.') },
  },
  'publication.published': { description: 'A post was published.', subject: 'Publication', data: PLACE },
  'publication.failed': {
    description: 'A post could not be published.',
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.unclear': {
    description:
      'It is unknown whether a post was published: check on the network and report it with `publicationSettle`.',
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-requested': {
    description: 'Somebody asked to retract a post.',
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-failed': {
    description: 'A post could not be retracted and is still published. Its `error` says why.',
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.retracted': { description: 'A post was retracted.', subject: 'Publication', data: PLACE },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
