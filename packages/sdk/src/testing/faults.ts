/** What a test server does with a request instead of answering it, or before. */
export interface Fault {
  /** The code of the error, such as `FORBIDDEN` or `COST_EXCEEDED`. */
  readonly code: string
  readonly message?: string
  /** HTTP status; by default that of the real server for this code. */
  readonly status?: number
  /**
   * The field that is refused while the rest is answered, by names from the root on: `campaigns.nodes.report`. The whole
   * request when left out.
   */
  readonly path?: string
  /** Sent as `Retry-After`, in milliseconds. */
  readonly retryAfterMs?: number
  /** How many requests it meets; default 1, `Infinity` for all. */
  readonly times?: number
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  BAD_REQUEST: 400,
  COST_EXCEEDED: 400,
  DOCUMENT_NOT_TRUSTED: 403,
  RATE_LIMITED: 429,
  TOO_MANY_STREAMS: 429,
  IDEMPOTENCY_CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  UNCLEAR: 422,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL: 500,
}

export const messageOf = ({ code, message }: Fault): string => message ?? `Planted: ${code}.`

export function jsonResponse(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/graphql-response+json', 'x-request-id': 'test', ...headers },
  })
}

/** The refusal of a whole request. */
export function refusal(fault: Fault): Response {
  const { code, status = STATUS[code] ?? 200, retryAfterMs } = fault
  const headers: Record<string, string> =
    retryAfterMs === undefined ? {} : { 'retry-after': String(retryAfterMs / 1000) }
  return jsonResponse({ errors: [{ message: messageOf(fault), extensions: { code } }] }, status, headers)
}

/** What is planted for operations by their names, or for all. */
export function createPlan<Item>() {
  const planned: { name: string | null; item: Item; left: number }[] = []
  return {
    add(name: string | null, item: Item, times = 1): void {
      planned.push({ name, item, left: times })
    },
    /** Takes what is due for an operation. */
    take(name: string): Item[] {
      const due = planned.filter((one) => one.left > 0 && (one.name === null || one.name === name))
      for (const one of due) one.left -= 1
      return due.map(({ item }) => item)
    },
    clear: () => void planned.splice(0),
  }
}
