import fc from 'fast-check'
import type { AnyStream } from '../../host/plugin-parts.ts'
import type { Crash } from '../../host/reading.ts'
import { openStore } from '../../host/store.ts'
import { counted } from '../../story.ts'
import { forAll } from '../story-of.ts'
import { type ConnectorPromise, hasStreams } from './reading.ts'
import { type ConnectorSubject, difference, eachStream, type Scenario, streamsOf, withProvider } from './scenario.ts'

const RUNS = 20

async function crashes(scenario: Scenario, name: string, stream: AnyStream, plan: readonly Crash[]): Promise<void> {
  scenario.seed(scenario.items)
  const store = openStore(stream)
  for (const crash of plan) {
    const { end } = await scenario.read(name, stream, { store, crash })
    if (end !== 'crash') break
  }
  await scenario.readWell(name, stream, { store })
  await scenario.sameAsFresh(name, stream, store)
}

const crash: ConnectorPromise = {
  name: 'crash',
  title: 'loses and duplicates nothing, wherever the process crashes',
  concerns: hasStreams,
  async run(subject) {
    for (const [name, stream] of streamsOf(subject)) {
      let pages = 0
      await withProvider(subject, async (scenario) => {
        scenario.seed(scenario.items)
        pages = (await scenario.readWell(name, stream, { store: openStore(stream) })).pages.length
      })
      const most = Math.min(Math.max(pages, 1), 50)
      const anyCrash = fc.record({
        page: fc.integer({ min: 1, max: most }),
        moment: fc.constantFrom('before', 'after'),
      })
      const single = Array.from({ length: Math.min(most, 8) }, (_, index): Crash[][] => [
        [{ page: index + 1, moment: 'before' }],
        [{ page: index + 1, moment: 'after' }],
      ])
      const plans: fc.Arbitrary<Crash[]> = fc.array(anyCrash, { minLength: 1, maxLength: 5 })
      await forAll(plans, { runs: RUNS, examples: single.flat() }, (plan) =>
        withProvider(subject, (scenario) => crashes(scenario, name, stream, plan)),
      )
    }
  },
}

async function countOf(subject: ConnectorSubject, name: string, stream: AnyStream, tied: boolean): Promise<number> {
  let count = 0
  await withProvider(subject, async (scenario) => {
    scenario.seed(scenario.items, { tied })
    count = (await scenario.fresh(name, stream)).records.size
  })
  return count
}

const ties: ConnectorPromise = {
  name: 'ties',
  title: 'loses no items that have the same instant',
  concerns: hasStreams,
  async run(subject) {
    for (const [name, stream] of streamsOf(subject)) {
      const apart = await countOf(subject, name, stream, false)
      await withProvider(subject, async (scenario) => {
        scenario.seed(scenario.items, { tied: true })
        const store = openStore(stream)
        await scenario.readWell(name, stream, { store })
        if (store.records.size !== apart) {
          throw scenario.story(
            `${counted(store.records.size, 'record')} of ${name} came; as many items of different instants gave ${apart}`,
          )
        }
        scenario.seed(scenario.items, { tied: true })
        await scenario.readWell(name, stream, { store })
        await scenario.sameAsFresh(name, stream, store)
      })
    }
  },
}

const empty: ConnectorPromise = {
  name: 'empty',
  title: 'reads an empty provider, and continues after empty pages',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.tell('The provider holds nothing.')
      const store = openStore(stream)
      await scenario.readWell(name, stream, { store })
      scenario.seed(scenario.items)
      await scenario.readWell(name, stream, { store })
      await scenario.sameAsFresh(name, stream, store)
      if (!scenario.provider.can('emptyPages')) return
      const filled = await scenario.fresh(name, stream)
      scenario.tell('From now on an empty page comes between pages.')
      scenario.provider.emptyPages()
      const gappy = openStore(stream)
      await scenario.readWell(name, stream, { store: gappy })
      const problem = difference(gappy.records, filled.records)
      if (problem) throw scenario.story(`compared with the reading without empty pages, ${problem}`)
    }),
}

const order: ConnectorPromise = {
  name: 'order',
  title: 'returns the same records for any order of the items',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      if (!scenario.provider.can('reorder')) return
      scenario.seed(scenario.items)
      const before = await scenario.fresh(name, stream)
      scenario.tell('From now on answers hold the same items in another order.')
      scenario.provider.reorder()
      const store = openStore(stream)
      await scenario.readWell(name, stream, { store })
      const problem = difference(store.records, before.records)
      if (problem) throw scenario.story(`compared with the reading in the order before, ${problem}`)
      scenario.seed(scenario.items)
      await scenario.readWell(name, stream, { store })
      await scenario.sameAsFresh(name, stream, store)
    }),
}

const HOUR_MS = 3_600_000

const again: ConnectorPromise = {
  name: 'again',
  title: 'returns the same key and content when an item is read again',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const store = openStore(stream)
      await scenario.readWell(name, stream, { store })
      const first = new Map(store.records)
      if (name !== 'metrics') {
        // A gauge is another measurement an hour later; nothing else may depend on when it is read.
        scenario.tell('An hour passes.')
        scenario.provider.advance(HOUR_MS)
      }
      await scenario.readWell(name, stream, { store })
      const later = await scenario.fresh(name, stream)
      const problem = difference(store.records, first) ?? difference(later.records, first, stream.deletes === 'none')
      if (problem) throw scenario.story(`although the provider holds the same, a second reading differs: ${problem}`)
      if (!scenario.provider.can('mutate')) return
      scenario.tell('One item is changed by its owner.')
      scenario.provider.mutate()
      const changed = await scenario.fresh(name, stream)
      const keys = [...changed.records.keys()]
      const fresh = keys.find((key) => !first.has(key))
      if (keys.length !== first.size || fresh !== undefined) {
        throw scenario.story(`the changed item should have kept its key, and ${fresh ?? 'nothing'} came in its place`)
      }
    }),
}

export const RESUMPTION: readonly ConnectorPromise[] = [crash, ties, empty, order, again]
