import { definePlugin } from '@portevoix/sdk/plugin'
import { csvConnector } from './connector.ts'

export type { CsvConfig } from './config.ts'
export { csvConnector } from './connector.ts'

/** The plugin of this package. */
export const plugin = definePlugin({ connectors: [csvConnector] })
