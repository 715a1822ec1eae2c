import { openStore } from '../../host/store.ts'
import { quoted } from '../../story.ts'
import { type ConnectorPromise, hasStreams } from './reading.ts'
import { eachStream, needs } from './scenario.ts'

const deletes: ConnectorPromise = {
  name: 'deletes',
  title: 'deletes removed items, as the stream declares',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const store = openStore(stream)
      const first = await scenario.readWell(name, stream, { store })
      const known = [...store.records.keys()]
      if (stream.deletes !== 'none') needs(scenario, 'remove')
      if (scenario.provider.can('remove')) {
        scenario.tell('The provider loses 2 items.')
        scenario.provider.remove(2)
      }
      const { pages } = await scenario.readWell(name, stream, { store })
      const told = [...first.pages, ...pages].flatMap((page) => page.deletes ?? [])
      if (told.length > 0 && stream.deletes !== 'explicit') {
        throw scenario.story(
          `a page deletes ${quoted(told[0])}, although the stream declares deletes: ${stream.deletes}`,
        )
      }
      if (stream.deletes === 'none') return
      const gone = await scenario.fresh(name, stream)
      if (gone.records.size >= known.length) throw scenario.story(`remove(2) took away no record of ${name}`)
      await scenario.sameAsFresh(name, stream, store)
    }),
}

const complete: ConnectorPromise = {
  name: 'complete',
  title: 'sets `complete` on the last page of a complete snapshot only',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const { pages } = await scenario.readWell(name, stream, { store: openStore(stream) })
      const at = pages.findIndex((page) => page.complete === true)
      if (at === -1) return
      if (stream.mode !== 'snapshot')
        throw scenario.story(`page ${at + 1} is complete, although the stream is no snapshot`)
      if (at !== pages.length - 1)
        throw scenario.story(`page ${at + 1} of ${pages.length} is complete, and others follow`)
    }),
}

export const DELETION: readonly ConnectorPromise[] = [deletes, complete]
