import { belongsToOrganization } from '../../platform/auth/index.ts'

// Everybody works with them; what a segment asks is asked within the reach of whoever uses it.
belongsToOrganization('Segment', { read: 'segment:read', shared: true })
