import './error-codes.ts'
import './events.ts'
import './setting-mutations.ts'
import { askPage } from './ask-page.ts'
import { codePage, mailedPage, openMailedPage } from './log-in-pages.ts'

export { forgetMailedLinks } from './forget-links.ts'
export { linkJob } from './send-link.ts'

/** Pages at `/o/SLUG/log-in/mail…` on which people log in by a mailed link. */
export const MAILED_LINK_PAGES = [askPage, mailedPage, openMailedPage, codePage]
