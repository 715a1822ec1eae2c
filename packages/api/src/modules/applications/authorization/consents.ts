import type { Context } from '../../../core/context.ts'

/** For so long a consent leads on to its code; the browser needs it at once. */
const CONSENT_MS = 60_000
const PURPOSE = 'application-consent'

/** The parameter of an authorization request that holds the answer of the person. */
export const CONSENT = 'consent'
export const DENIED = 'denied'

/** What of a request the person answered to: an answer counts for no other. */
const ANSWERED = ['client_id', 'redirect_uri', 'state', 'code_challenge', 'code_challenge_method', 'response_mode']

type Parameters = { readonly [name: string]: unknown }

function textOf(sessionId: string, untilMs: string, parameters: Parameters): string {
  const scopes = new Set(String(parameters.scope ?? '').split(' '))
  return JSON.stringify([sessionId, untilMs, [...scopes], ...ANSWERED.map((name) => parameters[name] ?? null)])
}

/** The proof that somebody allowed a request in their log-in, for the next minute. */
export function sealConsent(ctx: Context, sessionId: string, parameters: Parameters): string {
  const untilMs = String(ctx.now().getTime() + CONSENT_MS)
  return `${untilMs}.${ctx.services.secrets.digests(textOf(sessionId, untilMs, parameters), PURPOSE)[0]}`
}

/** Whether this is the proof that somebody allowed this request in this log-in. */
export function isConsent(ctx: Context, sealed: unknown, sessionId: string, parameters: Parameters): boolean {
  const [, untilMs, digest = ''] = /^(\d{1,16})\.([0-9a-f]{64})$/.exec(typeof sealed === 'string' ? sealed : '') ?? []
  if (untilMs === undefined || Number(untilMs) < ctx.now().getTime()) return false
  return ctx.services.secrets.digests(textOf(sessionId, untilMs, parameters), PURPOSE).includes(digest)
}
