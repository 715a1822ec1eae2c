import { isStreamUsed, recordIssues, type StreamName } from '../../../plugin/index.ts'
import { resumedState } from '../../host/reading.ts'
import { asJson, openStore } from '../../host/store.ts'
import type { Property } from '../../property.ts'
import { quoted } from '../../story.ts'
import type { ConnectorProperty } from './fixture.ts'
import { type ConnectorSubject, canonical, eachStream, type Scenario, streamsOf, withProvider } from './scenario.ts'

export type ConnectorPromise = Property<ConnectorSubject> & { readonly name: ConnectorProperty }

const MOST_RECORDS = 5_000
const MOST_STATE_BYTES = 256 * 1_024
export const hasStreams = (subject: ConnectorSubject): boolean => streamsOf(subject).length > 0

const reads: ConnectorPromise = {
  name: 'reads',
  title: 'reads all records of the provider',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const store = openStore(stream)
      await scenario.readWell(name, stream, { store })
      if (store.records.size === 0) {
        throw scenario.story(
          `not one record of ${name} came: the items of seed must show in every stream that is tried`,
        )
      }
    }),
}

function recordProblem(scenario: Scenario, name: string, record: unknown): void {
  const [issue] = recordIssues(name as StreamName, record)
  if (issue) throw scenario.story(`the record ${quoted(record)} is refused: ${issue.field || 'it'} ${issue.message}`)
}

const records: ConnectorPromise = {
  name: 'records',
  title: 'returns valid records, each key once per page',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const { pages } = await scenario.read(name, stream, { store: openStore(stream) })
      for (const { upserts, skipped = [] } of pages) {
        for (const record of upserts) recordProblem(scenario, name, record)
        const keys = upserts.map(({ key }) => key)
        const twice = keys.find((key, index) => keys.indexOf(key) !== index)
        if (twice !== undefined) throw scenario.story(`a page holds two records with the key ${quoted(twice)}`)
        if (keys.length > MOST_RECORDS)
          throw scenario.story(`a page holds ${keys.length} records; the most is ${MOST_RECORDS}`)
        const unreasoned = skipped.find(({ reason }) => typeof reason !== 'string' || reason.trim() === '')
        if (unreasoned) throw scenario.story(`${quoted(unreasoned)} is skipped without a reason`)
      }
    }),
}

const state: ConnectorPromise = {
  name: 'state',
  title: 'keeps a small state that survives JSON and passes its own schema',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const { pages } = await scenario.read(name, stream, { store: openStore(stream) })
      for (const [index, page] of pages.entries()) {
        const which = `the state after page ${index + 1} of ${name}`
        const stored = asJson(page.state)
        const changed = changedByJson(page.state, stored)
        if (changed !== null) throw scenario.story(`${which} does not survive JSON: ${changed}`)
        const bytes = JSON.stringify(stored).length
        if (bytes > MOST_STATE_BYTES)
          throw scenario.story(`${which} has ${bytes} bytes; the most is ${MOST_STATE_BYTES}`)
        const result = await stream.state['~standard'].validate(stored)
        if (result.issues) {
          const [issue] = result.issues
          throw scenario.story(`${which}, ${quoted(stored)}, does not pass the stream’s schema: ${issue?.message}`)
        }
        if (canonical(result.value) !== canonical(stored)) {
          throw scenario.story(
            `${which} is ${quoted(stored)}, and the stream’s schema makes ${quoted(result.value)} of it`,
          )
        }
      }
    }),
}

/** What JSON would change: a value that it has no word for. */
function changedByJson(value: unknown, stored: unknown, path = 'state'): string | null {
  if (value === undefined && path !== 'state') return null
  if (typeof value !== 'object' || value === null) {
    return Object.is(value, stored) || (value === 0 && stored === 0)
      ? null
      : `${path} is ${String(value)} and becomes ${quoted(stored)}`
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1)
  if (kind !== 'Object' && kind !== 'Array') return `${path} is a ${kind} and becomes ${quoted(stored)}`
  for (const [name, inner] of Object.entries(value)) {
    const problem = changedByJson(inner, (stored as { [key: string]: unknown })[name], `${path}.${name}`)
    if (problem) return problem
  }
  return null
}

const migration: ConnectorPromise = {
  name: 'migration',
  title: 'migrates states of older versions',
  concerns: (subject) => streamsOf(subject).some(([, stream]) => stream.stateVersion > 1),
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      if (stream.stateVersion <= 1) return
      const olds = subject.fixture.oldStates?.[name as StreamName] ?? []
      if (!stream.migrateState)
        throw scenario.story(`${name} has stateVersion ${stream.stateVersion} and no migrateState`)
      if (olds.length === 0) {
        throw scenario.story(
          `${name} has stateVersion ${stream.stateVersion}: give oldStates, one for each older version`,
        )
      }
      scenario.seed(scenario.items)
      for (const { version, state } of olds) {
        scenario.tell(`${name} has the state ${quoted(state)} of version ${version}.`)
        let resumed: unknown = null
        try {
          resumed = await resumedState(stream, state, version)
        } catch (error) {
          throw scenario.story(`migrateState threw ${quoted(String(error))}`)
        }
        if (resumed === null)
          throw scenario.story('what migrateState gives does not pass the schema: the stream starts anew')
        await scenario.readWell(name, stream, { store: openStore(stream, state), version })
      }
    }),
}

const unused: ConnectorPromise = {
  name: 'unused',
  title: 'returns nothing from a stream that the settings do not use',
  concerns: ({ connector }) => Object.values(connector.streams ?? {}).some(({ usedWhen }) => usedWhen !== undefined),
  async run(subject) {
    for (const [name, stream] of Object.entries(subject.connector.streams ?? {})) {
      await withProvider(subject, async (scenario) => {
        const { usedWhen } = stream
        const host = await scenario.host()
        if (isStreamUsed(usedWhen, asJson(host.ctx.config))) return
        scenario.seed(scenario.items)
        scenario.tell(`By usedWhen ${quoted(usedWhen)} these settings do not use ${name}: it would never be read.`)
        const store = openStore(stream)
        await scenario.read(name, stream, { store, host })
        if (store.records.size > 0) {
          throw scenario.story(`read all the same, ${name} brings records: usedWhen leaves out settings that it is for`)
        }
      })
    }
  },
}

export const READING: readonly ConnectorPromise[] = [reads, records, unused, state, migration]
