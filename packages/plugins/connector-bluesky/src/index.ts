import { definePlugin } from '@portevoix/sdk/plugin'
import { blueskyConnector } from './connector.ts'

export { blueskyConnector } from './connector.ts'
export type { BlueskyConfig } from './settings.ts'

/** What this package provides. */
export const plugin = definePlugin({ connectors: [blueskyConnector] })
