import { CHANGED, code, declareEvents, id } from '../../platform/events/index.ts'

const events = declareEvents({
  'agreement.given': {
    description: 'Somebody agreed to a wording for a purpose.',
    subject: 'Person',
    data: {
      agreementId: id('Agreement', 'The agreement.'),
      purpose: code('Registry key of the purpose, such as `SHARING`.'),
      edition: code('What the wording that was agreed to is called.'),
    },
  },
  'agreement.withdrawn': {
    description: 'Somebody took an agreement back.',
    subject: 'Person',
    data: { purpose: code('Registry key of the purpose, such as `SHARING`.') },
  },
  'purpose.created': {
    description: 'A purpose of data about people was added.',
    subject: 'Purpose',
    data: { key: code('Its registry key.') },
  },
  'purpose.updated': { description: 'A purpose of data about people was changed.', subject: 'Purpose', data: CHANGED },
  'document-version.published': {
    description: 'A wording that people agree to was published.',
    subject: 'DocumentVersion',
    data: { edition: code('What it is called.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
