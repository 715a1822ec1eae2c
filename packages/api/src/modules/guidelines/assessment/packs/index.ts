import { EUROPEAN_UNION } from './european-union.ts'
import { FRANCE } from './france.ts'
import type { JurisdictionPack } from './pack.ts'
import { UNITED_STATES } from './united-states.ts'

export type { JurisdictionPack } from './pack.ts'
export { policyOfPack } from './pack.ts'

/** The packs that are shipped, as starting points for policies. Nothing in them is legal advice. */
export const JURISDICTION_PACKS: readonly JurisdictionPack[] = [UNITED_STATES, FRANCE, EUROPEAN_UNION]
export { EUROPEAN_UNION, FRANCE, UNITED_STATES }
