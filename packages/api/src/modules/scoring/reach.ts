import { belongsToOrganization } from '../../platform/auth/index.ts'

// Runs are the team's: an ambassador reads their own score and no run.
belongsToOrganization('ScoreRun', { read: 'score:read' })
belongsToOrganization('ScoreBacktest', { read: 'score:read' })
