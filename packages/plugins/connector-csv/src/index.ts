import { definePlugin } from '@portevoix/sdk/plugin'
import { csvConnector } from './connector.ts'

export type { CsvConfig } from './config.ts'
export { csvConnector } from './connector.ts'
export type { Preset } from './presets/index.ts'
export { PRESETS } from './presets/index.ts'

/** What this package provides. */
export const plugin = definePlugin({ connectors: [csvConnector] })
