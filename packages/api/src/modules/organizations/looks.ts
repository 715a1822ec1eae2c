import { declareLooks, declareNoLooks } from '../../platform/looks/index.ts'

declareLooks('Account', {
  person: 'personId',
  fields: {
    email: 'CONTACT',
    apiKeys: null,
    assignments: null,
    countsFrom: null,
    createdAt: null,
    id: null,
    name: null,
    person: null,
    roles: null,
    sessions: null,
    suspendedAt: null,
    updatedAt: null,
    version: null,
  },
})

declareNoLooks('The caller themself.', ['Viewer'])
