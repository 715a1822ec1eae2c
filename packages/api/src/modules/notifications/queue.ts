/** Sends a notice to an address, or makes its messages to people. */
export const NOTICE_QUEUE = 'notice.send'
/** Sends the messages to people of one organisation that are due. */
export const SEND_QUEUE = 'notice.messages'

/** A job carries only the id; the recipient and text are read when the notice is sent. */
export interface NoticeJob {
  organizationId: string
  noticeId: string
}
