/** The page of an invitation, followed by its secret. */
export const INVITATION = 'invitations/'
/** Ends messages by one POST without a log-in (RFC 8058), followed by its secret. */
export const END = 'invitation-end/'
/** Where the forms of the page lead. */
export const ANSWER = 'invitation-answer'
export const LOG_IN_TO_ANSWER = 'invitation-log-in'
