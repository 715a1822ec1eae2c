import { CHANGED, code, declareEvents, id, list, optional } from '../../platform/events/index.ts'

const SOURCE = { integrationId: optional(id('Integration', 'The source that told it; missing where it was not one.')) }

const events = declareEvents({
  'person.created': { description: 'Somebody is known from now on.', subject: 'Person', data: SOURCE },
  'person.updated': {
    description: 'What is known of somebody was changed.',
    subject: 'Person',
    data: {
      ...SOURCE,
      fields: optional(list(code('Name of a field that changed; missing where a file or a source told it.'))),
      reason: optional(code('`GONE_AT_SOURCE` where their source names them no more.')),
    },
  },
  'person.archived': { description: 'Somebody was put into the archive.', subject: 'Person' },
  'person.restored': { description: 'Somebody was taken out of the archive.', subject: 'Person' },
  'person.purged': {
    description: 'Somebody was erased for good: erase what you keep of this id.',
    subject: 'Person',
    data: SOURCE,
  },
  'doubtful-row.answered': {
    description: 'Somebody said whether a doubtful row of a source is about a known person.',
    subject: 'DoubtfulRow',
    data: { answer: code('`SAME` or `SOMEBODY_ELSE`.') },
  },
  'leading-directory.changed': {
    description: 'Another source leads: `externalId` of people is their id there.',
    subject: 'Organization',
    data: { source: code('Key of the source, such as `directory`.') },
  },
  'department.created': { description: 'A department was made by an act.', subject: 'Department' },
  'department.updated': { description: 'A department was renamed or moved.', subject: 'Department', data: CHANGED },
  'department.merged': {
    description: 'A department became a part of another.',
    subject: 'Department',
    data: { intoId: id('Department', 'The one that it is a part of.') },
  },
  'department.archived': { description: 'A department was taken out of lists.', subject: 'Department' },
  'department.restored': { description: 'An archived department is listed again.', subject: 'Department' },
  'scoring-objection.raised': { description: 'Somebody objects to being scored.', subject: 'Person' },
  'scoring-objection.withdrawn': { description: 'Somebody took an objection to scoring back.', subject: 'Person' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
