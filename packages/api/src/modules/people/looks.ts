import { declareLooks, declareNoLooks } from '../../platform/looks/index.ts'

declareLooks('Person', {
  person: 'id',
  fields: {
    email: 'CONTACT',
    // An account on a network says itself how to reach them.
    socialAccounts: null,
    network: null,
    score: null,
    // A contact and a brief say themselves what they tell.
    brief: null,
    contactCollisions: null,
    relationshipOwner: null,
    relationshipOwners: null,
    touchpoints: null,
    skills: 'PORTRAIT',
    // A value says itself that it was read.
    attributes: null,
    nominations: 'PORTRAIT',
    mentions: 'PORTRAIT',
    shares: 'PORTRAIT',
    // Who somebody is at work, as everybody there knows it.
    active: null,
    archivedAt: null,
    country: null,
    departments: null,
    displayName: null,
    externalId: null,
    externalIds: null,
    id: null,
    jobTitle: null,
    kind: null,
    kindStated: null,
    languages: null,
    level: null,
    manager: null,
    mergedInto: null,
    mergedPeople: null,
    memberships: null,
    preferredLanguage: null,
    relations: null,
    reportingLines: null,
    reports: null,
    site: null,
    workSite: null,
    // What the person said or agreed to, and its bookkeeping.
    agreements: null,
    ambassador: null,
    scoringObjectedAt: null,
    createdAt: null,
    updatedAt: null,
    version: null,
  },
})

declareLooks('SocialAccount', {
  person: 'personId',
  fields: {
    handle: 'CONTACT',
    followers: 'PORTRAIT',
    value: 'PORTRAIT',
    breakdown: 'PORTRAIT',
    series: 'PORTRAIT',
    followersAt: null,
    overruledFollowers: 'PORTRAIT',
    followerGrowth: 'PORTRAIT',
    network: null,
    id: null,
    person: null,
    createdAt: null,
  },
})

declareLooks('PersonAttributeValue', {
  person: 'personId',
  fields: {
    value: 'PORTRAIT',
    label: 'PORTRAIT',
    number: 'PORTRAIT',
    date: 'PORTRAIT',
    option: 'PORTRAIT',
    attribute: null,
    id: null,
    person: null,
    from: null,
    to: null,
    createdAt: null,
    updatedAt: null,
  },
})

declareNoLooks('Where somebody works, and since when, is what everybody there knows.', [
  'Membership',
  'Movement',
  'PersonConnection',
  'PersonEdge',
  'PersonRelation',
  'ReportingLine',
])
declareNoLooks('Somebody must say whose the row is: it is read for nothing else.', ['DoubtfulRow', 'PersonDuplicate'])
declareNoLooks('Nobody but whoever nominated reads it.', ['Nomination'])
