import { definePlugin } from '@portevoix/sdk/plugin'
import { feedConnector } from './connector.ts'

export type { FeedConfig, FeedState } from './connector.ts'
export { feedConnector } from './connector.ts'

/** What this package provides. */
export const plugin = definePlugin({ connectors: [feedConnector] })
