import type { Client, RequestOptions } from './client.ts'
import { TimeoutError } from './errors.ts'
import { pause } from './transport.ts'
import type { TypedDocument } from './typed-document.ts'

export interface PollOptions extends RequestOptions {
  /** Milliseconds between an answer and the next request; default 1,000. */
  everyMs?: number
  /** Milliseconds from the call on; default 60,000. */
  timeoutMs?: number
}

/**
 * Repeats a request until `until` returns a truthy value, and returns that value. Use it to await an import, a sync or
 * a score run.
 *
 * @throws TimeoutError after `timeoutMs`. The work itself goes on.
 */
export async function poll<Result, Variables, Value>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  until: (data: Result) => Value | false | null | undefined,
  { everyMs = 1000, timeoutMs = 60_000, ...options }: PollOptions = {},
): Promise<Value> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const { data } = await client.query<Result, unknown>(
      document as TypedDocument<Result, unknown>,
      variables as Variables,
      options,
    )
    const value = until(data)
    if (value) return value
    if (Date.now() + everyMs > deadline) {
      throw new TimeoutError(`Not done after ${timeoutMs} ms. It goes on: ask again later, or allow more timeoutMs.`, {
        code: 'TIMEOUT',
        retryable: true,
      })
    }
    await pause(everyMs, options.signal)
  }
}
