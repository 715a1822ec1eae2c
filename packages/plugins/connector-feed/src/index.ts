import { definePlugin } from '@portevoix/sdk/plugin'
import { feedConnector } from './connector.ts'

export type { FeedConfig } from './config.ts'
export { feedConnector } from './connector.ts'
export type { FeedList, ListedFeed } from './opml.ts'
export { feedsOfOpml } from './opml.ts'
export type { FeedState } from './state.ts'

/** The plugin of this package. */
export const plugin = definePlugin({ connectors: [feedConnector] })
