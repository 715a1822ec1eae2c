import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import './retention.ts'
import './bounce-mutations.ts'
import './message-schema.ts'
import './preview-schema.ts'
import './round-mutations.ts'

import { answerPage, invitationPage, logInToAnswerPage } from './invitation-page.ts'

/** Pages at `/o/SLUG/invitation…` on which people read and answer invitations. */
export const INVITATION_PAGES = [invitationPage, logInToAnswerPage, answerPage]

export { roundJob } from './round-job.ts'
export { invitationSending, sendDue, sendingJob } from './send-job.ts'
