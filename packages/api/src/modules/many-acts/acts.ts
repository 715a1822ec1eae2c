// The modules of the acts: what is listed here is complete once they are loaded.
import '../ambassadors/index.ts'
import '../campaigns/index.ts'
import '../content/index.ts'
import '../listening/index.ts'
import '../people/index.ts'
import '../segments/index.ts'
import '../touchpoints/index.ts'
import '../webhooks/index.ts'
import { MANY_ACTS, type ManyAct } from '../../platform/acts/index.ts'

/** The acts that can be done to many objects, by name. */
export const ACTS: readonly ManyAct[] = [...MANY_ACTS.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))

export const actNamed = (name: string): ManyAct | null => MANY_ACTS.get(name) ?? null
