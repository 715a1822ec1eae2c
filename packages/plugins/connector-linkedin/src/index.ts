import { definePlugin } from '@portevoix/sdk/plugin'
import { linkedinConnector, linkedinMemberConnector, linkedinOrganizationConnector } from './connector.ts'

export { linkedinConnector, linkedinMemberConnector, linkedinOrganizationConnector } from './connector.ts'

/** What this package provides. */
export const plugin = definePlugin({
  connectors: [linkedinConnector, linkedinMemberConnector, linkedinOrganizationConnector],
})
