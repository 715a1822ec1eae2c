import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('RecipientTask', { read: 'privacy:answer' })
