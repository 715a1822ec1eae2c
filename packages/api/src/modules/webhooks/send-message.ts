import type { Services } from '../../core/context.ts'
import type { WebhookFailure } from '../../generated/prisma/client.ts'
import { PluginFailure, retryAfterMs } from '../../platform/plugin-host/index.ts'
import { TIMEOUT_MS } from './limits.ts'
import type { Message } from './render-message.ts'
import { signedHeaders } from './webhook-secrets.ts'

/** What became of one request. */
export interface Sent {
  /** Null where the receiver took it. */
  readonly failure: WebhookFailure | null
  /** HTTP status; null where no answer came. */
  readonly responseStatus: number | null
  /** How long the receiver asks to wait. */
  readonly retryAfterMs: number | null
  readonly sizeBytes: number
  readonly durationMs: number
}

/** Statuses by which a receiver asks to wait. */
const ASKS_TO_WAIT: ReadonlySet<number> = new Set([429, 503])

/** Sends one message once, to a checked address, without following redirects. Nothing of the body of an answer is kept. */
export async function sendMessage(
  { plugins }: Pick<Services, 'plugins'>,
  { id, url, body, secrets }: Message,
): Promise<Sent> {
  const send = plugins.fetchWithin({ network: [url], config: {}, sealedTo: [], timeoutMs: TIMEOUT_MS, onlyHead: true })
  const begun = performance.now()
  const ended = (rest: Pick<Sent, 'failure' | 'responseStatus' | 'retryAfterMs'>): Sent => ({
    ...{ ...rest, sizeBytes: Buffer.byteLength(body), durationMs: Math.round(performance.now() - begun) },
  })
  try {
    const headers = signedHeaders({ id, body, at: new Date() }, secrets)
    const { status, headers: answered } = await send(url, { method: 'POST', headers, body })
    const asks = ASKS_TO_WAIT.has(status) ? retryAfterMs({ headers: [...answered] }) : null
    const isTaken = status >= 200 && status < 300
    return ended({ failure: isTaken ? null : 'STATUS', responseStatus: status, retryAfterMs: asks })
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    return ended({ failure: failureOf(error), responseStatus: null, retryAfterMs: null })
  }
}

function failureOf({ kind, reason }: PluginFailure): WebhookFailure {
  if (kind === 'config') return 'ADDRESS_REFUSED'
  return reason === 'timeout' ? 'TIMEOUT' : 'UNREACHABLE'
}
