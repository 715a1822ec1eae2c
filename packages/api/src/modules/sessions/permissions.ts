import { declareCascades } from '../../platform/auth/index.ts'

declareCascades({ LogInSession: { parts: ['AuthorizationGrant', 'SessionRole'] } })
