import { definePlugin } from '@portevoix/sdk/plugin'
import { chatNotifier } from './notifier.ts'

export { chatNotifier } from './notifier.ts'

/** The module's export that the host loads. */
export const plugin = definePlugin({ notifiers: [chatNotifier] })
