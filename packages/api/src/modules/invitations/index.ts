import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import './retention.ts'
import './bounce-mutations.ts'
import './message-schema.ts'
import './preference-mutations.ts'
import './preview-schema.ts'
import './round-mutations.ts'

import { endPage } from './end-page.ts'
import { answerPage, invitationPage, logInToAnswerPage } from './invitation-page.ts'

/** Pages at `/o/SLUG/invitation…` on which people read and answer invitations, and end messages. */
export const INVITATION_PAGES = [invitationPage, logInToAnswerPage, answerPage, endPage]

export { roundJob } from './round-job.ts'
export { invitationSending, sendDue, sendingJob } from './send-job.ts'
