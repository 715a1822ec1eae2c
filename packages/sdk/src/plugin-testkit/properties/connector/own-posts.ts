import { openStore } from '../../host/store.ts'
import type { ConnectorPromise } from './reading.ts'
import { hasStreams } from './reading.ts'
import { difference, eachStream } from './scenario.ts'

const published: ConnectorPromise = {
  name: 'published',
  title: 'returns the same records for any page size of its published posts',
  concerns: (subject) => hasStreams(subject) && subject.fixture.published !== undefined,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const atOnce = await scenario.fresh(name, stream)
      for (const postsPerPage of [1, 2]) {
        scenario.tell(`published() gives ${postsPerPage} of its posts at a time.`)
        const store = openStore(stream)
        await scenario.readWell(name, stream, { store, host: await scenario.host({ postsPerPage }) })
        const problem = difference(store.records, atOnce.records)
        if (problem) throw scenario.story(`compared with a reading that was told of all its posts at once, ${problem}`)
      }
    }),
}

export const OWN_POSTS: readonly ConnectorPromise[] = [published]
