import { definePlugin } from '@portevoix/sdk/plugin'
import { mastodonConnector, mastodonLoginConnector } from './connector.ts'

export { mastodonConnector, mastodonLoginConnector } from './connector.ts'
export type { MastodonConfig } from './settings.ts'

/** The plugin of this package. */
export const plugin = definePlugin({ connectors: [mastodonConnector, mastodonLoginConnector] })
