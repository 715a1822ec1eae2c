import { useEffect, useRef, useState } from 'react'
import { subscribe } from '../subscribe.ts'
import type { TypedDocument } from '../typed-document.ts'
import { textOfVariables } from './cache.ts'
import { useClient } from './provider.ts'
import type { HookArguments } from './use-query.ts'

export interface SubscriptionHookOptions<Result> {
  /** Called with each message, in order. */
  onMessage?: (data: Result) => void
}

export interface SubscriptionState<Result> {
  /** The last message. */
  readonly data: Result | undefined
  readonly error: Error | undefined
  /** Whether the server has said that nothing follows. */
  readonly ended: boolean
}

const NOTHING = { data: undefined, error: undefined, ended: false }

/** Follows a subscription while the component is there; broken connections go on behind the last message. */
export function useSubscription<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  ...rest: HookArguments<Variables, SubscriptionHookOptions<Result>>
): SubscriptionState<Result> {
  const [variables = {}, { onMessage } = {}] = rest
  const client = useClient()
  const [state, setState] = useState<SubscriptionState<Result>>(NOTHING)
  const listener = useRef(onMessage)
  listener.current = onMessage
  const key = variables && textOfVariables(variables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables count by their value
  useEffect(() => {
    setState(NOTHING)
    if (!variables) return
    const leaving = new AbortController()
    const { signal } = leaving
    const follow = async () => {
      try {
        const stream = subscribe(client, document as TypedDocument<Result, unknown>, variables, { signal })
        for await (const data of stream) {
          if (signal.aborted) return
          listener.current?.(data)
          setState({ data, error: undefined, ended: false })
        }
        setState((before) => ({ ...before, ended: true }))
      } catch (error) {
        if (!signal.aborted) setState((before) => ({ ...before, error: error as Error }))
      }
    }
    void follow()
    return () => leaving.abort()
  }, [client, document, key])
  return state
}
