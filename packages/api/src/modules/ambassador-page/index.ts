import { demoEntryPage } from './demo-entry.ts'

export { ambassadorPageEndpoints } from './page-endpoints.ts'

/** Pages at `/o/SLUG/…` on which people come in to the page for ambassadors. */
export const AMBASSADOR_PAGES = [demoEntryPage]
