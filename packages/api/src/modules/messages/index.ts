import './bounce-mutations.ts'
import './events.ts'
import './permissions.ts'
import './preference-mutations.ts'

import { endPage } from './end-page.ts'

/** Pages at `/o/SLUG/…` on which people end messages. */
export const MESSAGE_PAGES = [endPage]

export { type Attempts, afterFailure, afterUnclear } from './attempts.ts'
export { isMadeFrom, lockBounced, onBounce } from './bounces.ts'
export { dropEndLinks, type EndLink, forgetEndLinks, LINK_LIFETIME_MS, makeEndLinks } from './end-links.ts'
export { type Judgement, judgeRecipient, type Limits, limitsOf, NO_LIMITS, type RecipientFacts } from './judge.ts'
export { channelOf } from './notifier.ts'
export { openNotifier, type SendOutcome } from './open-notifier.ts'
export { endedBy, hasEnded, whose } from './preferences.ts'
export { sentBefore } from './sent-before.ts'
export { texts as messageTexts } from './texts.ts'
