export const NOTICE_QUEUE = 'notice.send'

/** A job carries only the id; the recipient and text are read when the notice is sent. */
export interface NoticeJob {
  organizationId: string
  noticeId: string
}
