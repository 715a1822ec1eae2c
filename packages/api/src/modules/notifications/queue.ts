export const NOTICE_QUEUE = 'notice.send'

/** What a job carries: who is told what is read when it is sent. */
export interface NoticeJob {
  organizationId: string
  noticeId: string
}
