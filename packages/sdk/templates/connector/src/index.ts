import { definePlugin } from '@portevoix/sdk/plugin'
import { newsroomConnector } from './connector.ts'

export { newsroomConnector } from './connector.ts'

/** The module's export that the host loads. */
export const plugin = definePlugin({ connectors: [newsroomConnector] })
