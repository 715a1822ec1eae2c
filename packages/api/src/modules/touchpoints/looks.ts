import { declareLooks, declareNoLooks } from '../../platform/looks/index.ts'

declareLooks('Touchpoint', {
  person: 'personId',
  fields: {
    subject: 'PORTRAIT',
    outcome: 'PORTRAIT',
    corrections: 'PORTRAIT',
    // That somebody was contacted, by whom and when.
    at: null,
    campaign: null,
    channel: null,
    collisionReason: null,
    contactedBy: null,
    createdAt: null,
    department: null,
    direction: null,
    followUpAt: null,
    id: null,
    person: null,
    recordedBy: null,
    source: null,
    sourceKey: null,
    status: null,
    topic: null,
    updatedAt: null,
    version: null,
    withdrawReason: null,
    withdrawnAt: null,
  },
})

declareLooks('PersonBrief', {
  person: 'personId',
  fields: {
    parts: 'PORTRAIT',
    former: 'PORTRAIT',
    createdAt: null,
    id: null,
    person: null,
    updatedAt: null,
    version: null,
    writtenBy: null,
  },
})

declareNoLooks('That a department looks after a relationship tells nothing that is measured of the person.', [
  'RelationshipOwner',
])
