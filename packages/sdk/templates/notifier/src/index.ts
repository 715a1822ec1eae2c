import { definePlugin } from '@portevoix/sdk/plugin'
import { bulletinNotifier } from './notifier.ts'

export { bulletinNotifier } from './notifier.ts'

/** The module's export that the host loads. */
export const plugin = definePlugin({ notifiers: [bulletinNotifier] })
