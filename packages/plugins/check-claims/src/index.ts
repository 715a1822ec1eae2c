import { definePlugin } from '@portevoix/sdk/plugin'
import { claimsCheck } from './check.ts'

export { claimsCheck } from './check.ts'

/** The module's export that the host loads. */
export const plugin = definePlugin({ checks: [claimsCheck] })
