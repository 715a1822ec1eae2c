import { CHANGED, code, declareEvents, id } from '../../platform/events/index.ts'

const events = declareEvents({
  'agreement.given': {
    description:
      'A person agreed to a document version for a purpose, or an agreement is in force again after a merge was undone.',
    subject: 'Person',
    data: {
      agreementId: id('Agreement', 'The agreement.'),
      purpose: code('Key of the purpose, such as `SHARING`.'),
      edition: code('Edition of the version that the person agreed to.'),
    },
  },
  'agreement.withdrawn': {
    description: 'A person withdrew an agreement, or was merged with a person who had withdrawn theirs.',
    subject: 'Person',
    data: { purpose: code('Key of the purpose, such as `SHARING`.') },
  },
  'purpose.created': {
    description: 'A purpose of data about people was added.',
    subject: 'Purpose',
    data: { key: code('Its key.') },
  },
  'purpose.updated': { description: 'A purpose of data about people was changed.', subject: 'Purpose', data: CHANGED },
  'document-version.published': {
    description: 'A document version that people agree to was published.',
    subject: 'DocumentVersion',
    data: { edition: code('Its edition.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
