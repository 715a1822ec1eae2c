import { definePlugin } from '@portevoix/sdk/plugin'
import { blueskyConnector } from './connector.ts'

export { blueskyConnector } from './connector.ts'
export type { BlueskyConfig } from './settings.ts'

/** The plugin of this package. */
export const plugin = definePlugin({ connectors: [blueskyConnector] })
