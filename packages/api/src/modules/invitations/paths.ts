/** The page of an invitation, followed by its secret. */
export const INVITATION = 'invitations/'
/** Where the forms of the page lead. */
export const ANSWER = 'invitation-answer'
export const LOG_IN_TO_ANSWER = 'invitation-log-in'
