import { useCallback, useRef, useState } from 'react'
import { newKey } from '../client.ts'
import { ApiError } from '../errors.ts'
import type { TypedDocument } from '../typed-document.ts'
import type { RootValue, SuccessMember } from '../user-error.ts'
import { cacheOf, type Invalidated, textOfVariables } from './cache.ts'
import { useClient } from './provider.ts'

export interface MutationHookOptions<Success> {
  /** The queries to ask again when it is done; by default those that hold something of the type that it answers. */
  invalidates?: readonly Invalidated[] | ((done: Success) => readonly Invalidated[])
}

export interface MutationState<Success> {
  readonly data: Success | undefined
  /** A `UserErrorException` where the server says what to mend. */
  readonly error: Error | undefined
  readonly loading: boolean
  /** Forgets data and error. */
  reset(): void
}

/** Sends; the answer is undefined where it failed, and `error` says why. */
type Send<Success, Variables> = (
  ...variables: Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]
) => Promise<Success | undefined>

/**
 * Sends a mutation. Called again with the same variables while the first is on its way, it sends nothing more; after a failure of which
 * nobody knows whether it was done (a broken connection, a server that is away), it sends the same `Idempotency-Key`, so that nothing is done
 * twice. It goes on when the component has gone.
 */
export function useMutation<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  { invalidates }: MutationHookOptions<SuccessMember<RootValue<Result>>> = {},
): [Send<SuccessMember<RootValue<Result>>, Variables>, MutationState<SuccessMember<RootValue<Result>>>] {
  type Success = SuccessMember<RootValue<Result>>
  const client = useClient()
  const [state, setState] = useState<Omit<MutationState<Success>, 'reset'>>(IDLE)
  const last = useRef<{ said: string; key: string; sending?: Promise<Success | undefined> } | null>(null)
  const wanted = useRef(invalidates)
  wanted.current = invalidates

  const send = useCallback(
    (variables?: Variables) => {
      const said = textOfVariables(variables)
      const again = last.current?.said === said ? last.current : null
      if (again?.sending) return again.sending
      const attempt: NonNullable<typeof last.current> = { said, key: again?.key ?? newKey() }
      last.current = attempt
      const isLast = () => last.current === attempt
      const run = async (): Promise<Success | undefined> => {
        try {
          const options = { idempotencyKey: attempt.key }
          const data = await client.mutate(document as TypedDocument<Result, unknown>, variables ?? {}, options)
          const { __typename = '' } = (data ?? {}) as { __typename?: string }
          const asked = typeof wanted.current === 'function' ? wanted.current(data) : wanted.current
          cacheOf(client).invalidate(asked ?? [__typename])
          if (isLast()) {
            last.current = null
            setState({ data, error: undefined, loading: false })
          }
          return data
        } catch (error) {
          if (!isLast()) return undefined
          const isUnknown = error instanceof ApiError && error.retryable
          if (isUnknown) delete attempt.sending
          else last.current = null
          setState({ data: undefined, error: error as Error, loading: false })
          return undefined
        }
      }
      setState({ data: undefined, error: undefined, loading: true })
      attempt.sending = run()
      return attempt.sending
    },
    [client, document],
  )
  const reset = useCallback(() => setState(IDLE), [])
  return [send as Send<Success, Variables>, { ...state, reset }]
}

const IDLE = { data: undefined, error: undefined, loading: false }
