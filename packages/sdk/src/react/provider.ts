import { createContext, createElement, type ReactElement, type ReactNode, useCallback, useContext } from 'react'
import type { Client } from '../client.ts'
import { cacheOf, type Invalidated } from './cache.ts'

const ClientContext = createContext<Client | null>(null)

/** Gives a client to the hooks below it. Make the client once, outside of components: its answers are kept with it. */
export function PortevoixProvider({ client, children }: { client: Client; children?: ReactNode }): ReactElement {
  return createElement(ClientContext.Provider, { value: client }, children)
}

/** The client of the provider above. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client)
    throw new Error('No client here: put the component below <PortevoixProvider client={createClient({ … })}>.')
  return client
}

/** Asks queries again: those of a document, and those whose answers hold an id or a thing of a type. */
export function useInvalidate(): (...what: Invalidated[]) => void {
  const client = useClient()
  return useCallback((...what) => cacheOf(client).invalidate(what), [client])
}
