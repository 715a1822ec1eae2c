import './events.ts'
import './permissions.ts'
import './reach.ts'
import './mutations.ts'
import './schema.ts'

export { collectNotices, noticeCollection } from './collect-notices.ts'
export { noticeJob } from './send-notice.ts'
export { ownersJob } from './tell-owners.ts'
