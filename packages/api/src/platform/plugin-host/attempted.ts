import type { FailureKind } from '@portevoix/sdk/plugin'
import { PluginFailure } from './failure.ts'
import { texts } from './texts.ts'

interface Log {
  error(about: object, message: string): void
}

/**
 * What a step of a call came to. An error that neither plugin nor provider made is a fault of the server: it is logged, and
 * told as a failure, so that what waits for the call has its end at once and not when a lease is over.
 * @param kind what is then known of the call: `transient` before it was made, `ambiguous` from then on.
 */
export async function attempted<T>(log: Log, kind: FailureKind, step: () => Promise<T>): Promise<T | PluginFailure> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof PluginFailure) return error
    log.error({ err: error }, 'the server failed while it called a plugin')
    return new PluginFailure(kind, 'unavailable', texts('server-failed'))
  }
}
