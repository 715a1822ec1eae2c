import { z } from 'zod'

/** The connection between author and organisation, from the weakest to the strongest. */
export const Connection = z.enum(['NONE', 'UNKNOWN', 'EMPLOYMENT', 'BENEFIT'])
export type Connection = z.infer<typeof Connection>

/** What is known about an author and about their benefit from a post. */
export interface Sharer {
  kind: string
  /** Whether somebody stated the kind, because `EMPLOYEE` is also the default. */
  kindStated: boolean
  benefit: 'YES' | 'NO' | 'UNKNOWN'
}

/** The connection that follows from what is known; UNKNOWN without a sharer. */
export function connectionOf(sharer: Sharer | null): Connection {
  if (!sharer) return 'UNKNOWN'
  if (sharer.benefit === 'YES') return 'BENEFIT'
  if (sharer.kind === 'EMPLOYEE') return sharer.kindStated ? 'EMPLOYMENT' : 'UNKNOWN'
  return sharer.benefit === 'NO' ? 'NONE' : 'UNKNOWN'
}

/** The stronger of two connections: an author can only add to what is known. */
export function strongerConnection(known: Connection, claimed: Connection | null): Connection {
  const order = Connection.options
  return claimed !== null && order.indexOf(claimed) > order.indexOf(known) ? claimed : known
}
