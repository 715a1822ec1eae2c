import './events.ts'
import './permissions.ts'
import './preference-mutations.ts'

import { endPage } from './end-page.ts'

/** Pages at `/o/SLUG/…` on which people end messages. */
export const MESSAGE_PAGES = [endPage]

export { type Attempts, afterFailure, afterUnclear } from './attempts.ts'
export { dropEndLinks, type EndLink, forgetEndLinks, LINK_LIFETIME_MS, makeEndLinks } from './end-links.ts'
export { type Judgement, judgeRecipient, type RecipientFacts } from './judge.ts'
export { channelOf } from './notifier.ts'
export { whose } from './preferences.ts'
export { sentBefore } from './sent-before.ts'
export { texts as messageTexts } from './texts.ts'
