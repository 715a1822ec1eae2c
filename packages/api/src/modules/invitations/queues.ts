/** Invites the people of a round. */
export const ROUND_QUEUE = 'invitation.round'
/** Sends the messages of one organisation that are due. */
export const SEND_QUEUE = 'invitation.send'
