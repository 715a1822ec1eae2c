import { z } from 'zod'

/** What connects an author with the organisation, from the weakest tie to the strongest. */
export const Connection = z.enum(['NONE', 'UNKNOWN', 'EMPLOYMENT', 'BENEFIT'])
export type Connection = z.infer<typeof Connection>

/** What is known of an author and of what they gain by a post. */
export interface Sharer {
  kind: string
  /** Somebody said the kind: `EMPLOYEE` is the default as well. */
  kindStated: boolean
  benefit: 'YES' | 'NO' | 'UNKNOWN'
}

/** The connection that follows from what is known. Nothing known of anybody is UNKNOWN. */
export function connectionOf(sharer: Sharer | null): Connection {
  if (!sharer) return 'UNKNOWN'
  if (sharer.benefit === 'YES') return 'BENEFIT'
  if (sharer.kind === 'EMPLOYEE') return sharer.kindStated ? 'EMPLOYMENT' : 'UNKNOWN'
  return sharer.benefit === 'NO' ? 'NONE' : 'UNKNOWN'
}

/** The stronger of two connections: whoever names one themselves can only add to what is known. */
export function strongerConnection(known: Connection, claimed: Connection | null): Connection {
  const order = Connection.options
  return claimed !== null && order.indexOf(claimed) > order.indexOf(known) ? claimed : known
}
