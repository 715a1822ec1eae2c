import { CHANGED, code, declareEvents, id } from '../../platform/events/index.ts'

const events = declareEvents({
  'agreement.given': {
    description: {
      en: 'A person agreed to a document version for a purpose, or an agreement is in force again after a merge was undone.',
      fr: 'Une personne a accepté une version d’un document pour une finalité, ou un accord vaut de nouveau après l’annulation d’une réunion.',
    },
    subject: 'Person',
    data: {
      agreementId: id('Agreement', 'The agreement.'),
      purpose: code('Key of the purpose, such as `SHARING`.'),
      edition: code('Edition of the version that the person agreed to.'),
    },
  },
  'agreement.withdrawn': {
    description: {
      en: 'A person withdrew an agreement, or was merged with a person who had withdrawn theirs.',
      fr: 'Une personne a retiré un accord, ou a été réunie à une personne qui avait retiré le sien.',
    },
    subject: 'Person',
    data: { purpose: code('Key of the purpose, such as `SHARING`.') },
  },
  'purpose.created': {
    description: {
      en: 'A purpose of data about people was added.',
      fr: 'Une finalité de données personnelles a été ajoutée.',
    },
    subject: 'Purpose',
    data: { key: code('Its key.') },
  },
  'purpose.updated': {
    description: {
      en: 'A purpose of data about people was changed.',
      fr: 'Une finalité de données personnelles a été modifiée.',
    },
    subject: 'Purpose',
    data: CHANGED,
  },
  'document-version.published': {
    description: {
      en: 'A document version that people agree to was published.',
      fr: 'Une version d’un document que les personnes acceptent a été publiée.',
    },
    subject: 'DocumentVersion',
    data: { edition: code('Its edition.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
