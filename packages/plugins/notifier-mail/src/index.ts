import { definePlugin } from '@portevoix/sdk/plugin'
import { mailNotifier } from './notifier.ts'

export { mailNotifier } from './notifier.ts'

/** The module's export that the host loads. */
export const plugin = definePlugin({ notifiers: [mailNotifier] })
