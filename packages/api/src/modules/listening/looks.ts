import { declareLooks } from '../../platform/looks/index.ts'

declareLooks('MentionAuthor', {
  person: 'personId',
  read: 'mention:read',
  fields: { externalId: 'CONTACT', handle: 'CONTACT', followers: 'PORTRAIT', name: null, person: null },
})
