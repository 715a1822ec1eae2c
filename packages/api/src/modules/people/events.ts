import { CHANGED, code, declareEvents, id, list, optional } from '../../platform/events/index.ts'

const SOURCE = {
  integrationId: optional(id('Integration', 'The integration that reported it; missing when there was none.')),
}

const events = declareEvents({
  'person.created': { description: 'A person was added.', subject: 'Person', data: SOURCE },
  'person.updated': {
    description: 'A person was changed.',
    subject: 'Person',
    data: {
      ...SOURCE,
      fields: optional(list(code('Name of a changed field; missing when a file or a source reported it.'))),
      reason: optional(code('`GONE_AT_SOURCE` when their source no longer lists them.')),
    },
  },
  'person.archived': { description: 'A person was archived.', subject: 'Person' },
  'person.restored': { description: 'An archived person was restored.', subject: 'Person' },
  'person.purged': {
    description: 'A person was permanently erased: erase what you store about this id.',
    subject: 'Person',
    data: SOURCE,
  },
  'person.merged': {
    description: 'A person was merged into another one, who counts for both from now on.',
    subject: 'Person',
    data: { intoId: id('Person', 'The person who is kept.') },
  },
  'person.unmerged': {
    description: 'A merge of two people was undone: both count again.',
    subject: 'Person',
    data: { intoId: id('Person', 'The person that they were merged into.') },
  },
  'person-duplicate.dismissed': {
    description: 'Two people who were proposed as one were said to be different.',
    subject: 'PersonDuplicate',
  },
  'doubtful-row.answered': {
    description: 'A doubtful row of a source was answered: whether it is about a known person.',
    subject: 'DoubtfulRow',
    data: { answer: code('`SAME` or `SOMEBODY_ELSE`.') },
  },
  'leading-directory.changed': {
    description: 'Another source became the leading directory: `externalId` of people is now their id there.',
    subject: 'Organization',
    data: { source: code('Key of the source, such as `directory`.') },
  },
  'department.created': { description: 'A department was created by a mutation.', subject: 'Department' },
  'department.updated': { description: 'A department was renamed or moved.', subject: 'Department', data: CHANGED },
  'department.merged': {
    description: 'A department was merged into another.',
    subject: 'Department',
    data: { intoId: id('Department', 'The department that it was merged into.') },
  },
  'department.archived': { description: 'A department was archived, and is left out of lists.', subject: 'Department' },
  'department.restored': { description: 'An archived department is listed again.', subject: 'Department' },
  'site.created': { description: 'A site was created by a mutation.', subject: 'Site' },
  'site.updated': { description: 'A site was changed.', subject: 'Site', data: CHANGED },
  'person-attribute.created': { description: 'An attribute of people was declared.', subject: 'PersonAttribute' },
  'person-attribute.updated': {
    description: 'An attribute of people was changed.',
    subject: 'PersonAttribute',
    data: CHANGED,
  },
  'person-attribute.archived': {
    description: 'An attribute of people was archived, and is neither set nor filtered by.',
    subject: 'PersonAttribute',
  },
  'person-attribute.restored': {
    description: 'An archived attribute of people is in use again.',
    subject: 'PersonAttribute',
  },
  'person-attribute.purged': {
    description: 'An attribute of people was permanently erased, with all its values: erase what you store of it.',
    subject: 'PersonAttribute',
  },
  'scoring-objection.raised': { description: 'A person objected to being scored.', subject: 'Person' },
  'scoring-objection.withdrawn': { description: 'A person withdrew an objection to scoring.', subject: 'Person' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
