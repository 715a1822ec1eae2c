import { boolean, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const PLACE = {
  shareId: id('Share', 'The share.'),
  integrationId: id('Integration', 'The account that it is posted by.'),
}

const events = declareEvents({
  'publication.requested': {
    description: 'Somebody asked that a share be posted.',
    subject: 'Publication',
    data: { ...PLACE, scheduled: boolean('Whether it is posted at a time that was given, and not at once.') },
  },
  'publication.published': { description: 'A post is out.', subject: 'Publication', data: PLACE },
  'publication.failed': {
    description: 'A post could not be published.',
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.unclear': {
    description: 'Nobody knows whether a post is out: look, and say so by `publicationSettle`.',
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-requested': {
    description: 'Somebody asked that a post be taken back.',
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-failed': {
    description: 'A post could not be taken back: it is still out. Its `error` says why.',
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.retracted': { description: 'A post was taken back.', subject: 'Publication', data: PLACE },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
