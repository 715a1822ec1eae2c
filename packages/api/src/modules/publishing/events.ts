import { boolean, code, declareEvents, id, optional } from '../../platform/events/index.ts'

const PLACE = {
  shareId: id('Share', 'The share.'),
  integrationId: id('Integration', 'The account that it is posted with.'),
}

const events = declareEvents({
  'publication.requested': {
    description: { en: 'Somebody asked to publish a share.', fr: 'Quelqu’un a demandé de publier un partage.' },
    subject: 'Publication',
    data: { ...PLACE, scheduled: boolean('Whether it is scheduled for later.') },
  },
  'publication.published': {
    description: { en: 'A post was published.', fr: 'Une publication a été faite.' },
    subject: 'Publication',
    data: PLACE,
  },
  'publication.failed': {
    description: { en: 'A post could not be published.', fr: 'Une publication n’a pas pu être faite.' },
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.unclear': {
    description: {
      en: 'It is unknown whether a post was published: check on the network and report it with `publicationSettle`.',
      fr: 'On ne sait pas si une publication a été faite : vérifiez sur le réseau et dites-le avec `publicationSettle`.',
    },
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-requested': {
    description: { en: 'Somebody asked to retract a post.', fr: 'Quelqu’un a demandé de retirer une publication.' },
    subject: 'Publication',
    data: PLACE,
  },
  'publication.retraction-failed': {
    description: {
      en: 'A post could not be retracted and is still published. Its `error` says why.',
      fr: 'Une publication n’a pas pu être retirée et est toujours en ligne. Son `error` dit pourquoi.',
    },
    subject: 'Publication',
    data: { ...PLACE, kind: optional(code('Kind of the failure, such as `auth` or `permanent`.')) },
  },
  'publication.retracted': {
    description: { en: 'A post was retracted.', fr: 'Une publication a été retirée.' },
    subject: 'Publication',
    data: PLACE,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
