import { definePlugin } from '@portevoix/sdk/plugin'
import { plainWordsCheck } from './check.ts'

export { plainWordsCheck } from './check.ts'

/** The module's export that the host loads. */
export const plugin = definePlugin({ checks: [plainWordsCheck] })
