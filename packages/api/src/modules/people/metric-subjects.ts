import { declareMetricSubject } from '../metrics/index.ts'
import { FOLLOWERS, keepFollowers } from './followers/keep-followers.ts'

// What a department or an account came to tells of people: it is for whoever may list them.
declareMetricSubject({
  ...{ type: 'DEPARTMENT', node: 'Department', called: 'department', numbers: 'person:read', isOfSeveral: true },
})
declareMetricSubject({
  ...{ type: 'SOCIAL_ACCOUNT', node: 'SocialAccount', called: 'social account', numbers: 'person:read' },
  present: { metric: FOLLOWERS, keep: keepFollowers },
})
