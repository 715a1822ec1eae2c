import type { Context } from '../../../core/context.ts'
import type { Html } from '../../../platform/http/index.ts'
import type { PageOrganization } from './organization-pages.ts'

/** What a way to log in needs to show itself on the log-in page. */
export interface LogInPage {
  readonly organization: PageOrganization
  /** The hidden field that every form on the page needs; its endpoint reads the form with `readForm`. */
  readonly formField: Html
}

/** A way to log in, such as an identity provider or a mailed link. */
export interface LogInWay {
  /** Links and forms, each a list item of the page; none when the organisation has not set this way up. */
  offers(ctx: Context, page: LogInPage): Promise<readonly Html[]>
}

const WAYS: LogInWay[] = []

/**
 * Adds a way to log in to the log-in page of every organisation. When it has found out who the person is, it calls
 * `startSession` and then `finishLogIn`.
 */
export function declareLogInWay(way: LogInWay): void {
  WAYS.push(way)
}

/** What all ways of an organisation offer. */
export async function offersOf(ctx: Context, page: LogInPage): Promise<Html[]> {
  const offers: Html[] = []
  for (const way of WAYS) offers.push(...(await way.offers(ctx, page)))
  return offers
}
