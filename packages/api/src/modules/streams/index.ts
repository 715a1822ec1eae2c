import type { StreamName } from '@portevoix/sdk/plugin'
import { contentStore } from './content.ts'
import { mentionsStore } from './mentions.ts'
import { metricsStore } from './metrics.ts'
import { peopleStore } from './people.ts'
import type { StreamStore } from './stream-store.ts'
import { tiesStore } from './ties.ts'

/** All streams, in the order in which they are read: a stream comes before those that refer to its records. */
export const STREAM_STORES: { readonly [Name in StreamName]: StreamStore<Name> } = {
  people: peopleStore,
  ties: tiesStore,
  content: contentStore,
  mentions: mentionsStore,
  metrics: metricsStore,
}

export const READING_ORDER = Object.keys(STREAM_STORES) as readonly StreamName[]

export { stateFactsSource } from './metrics.ts'
export { ownPosts } from './own-posts.ts'
export { removeImported } from './remove-imported.ts'
export { SEALED_WAITING, type Settled, settleWaiting } from './settle-waiting.ts'
export { storeRecords } from './store-records.ts'
