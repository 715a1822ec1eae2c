import type { Schema } from '@portevoix/sdk/plugin'
import { describePlugin, type LoadedPlugin } from './description.ts'
import { pluginFailure } from './failures.ts'
import type { FromChild, Operation } from './messages.ts'
import { contextOf, type Session } from './session.ts'

interface Environment {
  readonly fetch: typeof globalThis.fetch
  send(message: FromChild, bytes?: Uint8Array): void
}
type OperationOf<Name extends Operation['op']> = Extract<Operation, { op: Name }>
interface Issue {
  path: string[]
  message: string
}

let plugin: LoadedPlugin = {}

async function load(entry: string): Promise<unknown> {
  const module: { plugin?: LoadedPlugin } = await import(entry)
  if (typeof module.plugin !== 'object' || module.plugin === null) {
    throw pluginFailure('permanent', 'the package exports no `plugin`: export const plugin = definePlugin({ … })')
  }
  plugin = module.plugin
  return describePlugin(plugin)
}

async function validate(schema: Schema<unknown>, value: unknown): Promise<{ value: unknown } | { issues: Issue[] }> {
  const result = await schema['~standard'].validate(value)
  if (!result.issues) return { value: result.value }
  const issues = result.issues.slice(0, 50).map(({ message, path }) => ({
    path: (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)),
    message,
  }))
  return { issues }
}

async function parsed(schema: Schema<unknown>, value: unknown, what: string): Promise<unknown> {
  const result = await validate(schema, value)
  if ('value' in result) return result.value
  const text = result.issues.map(({ path, message }) => `${path.join('.') || what}: ${message}`).join('; ')
  throw pluginFailure('config', `${what} not valid: ${text}`)
}

function find<T extends { id: string }>(list: T[] | undefined, id: string): T {
  const found = (list ?? []).find((entry) => entry.id === id)
  if (!found) throw pluginFailure('permanent', `the plugin has no ${id}`)
  return found
}

async function check(session: Session, id: string, { fetch, send }: Environment): Promise<unknown> {
  const connector = find(plugin.connectors, id)
  const config = await parsed(connector.config, session.facts.config, 'config')
  return connector.check(contextOf(session, config, fetch, send))
}

async function open(session: Session, operation: OperationOf<'open'>, { fetch, send }: Environment): Promise<null> {
  const connector = find(plugin.connectors, operation.connector)
  const stream = connector.streams?.[operation.stream]
  if (!stream) throw pluginFailure('permanent', `connector ${connector.id} has no stream ${operation.stream}`)
  const config = await parsed(connector.config, session.facts.config, 'config')
  const ctx = contextOf(session, config, fetch, send)
  let state: unknown = operation.state
  if (state !== null && operation.stateVersion !== stream.stateVersion) {
    const from = operation.stateVersion ?? 0
    state = stream.migrateState ? stream.migrateState(from, state) : null
    if (state === null) ctx.log('warn', 'the stored state is of another version: the stream starts anew', { from })
  }
  if (state !== null) {
    const result = await validate(stream.state, state)
    if ('value' in result) state = result.value
    else {
      ctx.log('warn', 'the stored state is not valid: the stream starts anew', {
        problem: result.issues[0]?.message ?? '',
      })
      state = null
    }
  }
  session.iterator = stream.read(ctx, state)[Symbol.asyncIterator]()
  return null
}

async function next(session: Session): Promise<unknown> {
  if (!session.iterator) throw pluginFailure('permanent', 'no stream is open')
  const { done, value } = await session.iterator.next()
  return done ? { done: true } : { page: value }
}

/** Runs one operation within its session; whatever it throws becomes the answer's failure. */
export async function perform(session: Session, operation: Operation, environment: Environment): Promise<unknown> {
  switch (operation.op) {
    case 'load':
      return load(operation.entry)
    case 'validate-config':
      return validate(find(plugin.connectors, operation.connector).config, operation.config)
    case 'validate-params':
      return validate(find(plugin.scoringModels, operation.model).params, operation.params)
    case 'check':
      return check(session, operation.connector, environment)
    case 'open':
      return open(session, operation, environment)
    case 'next':
      return next(session)
    case 'stop':
      await session.iterator?.return?.()
      return null
    case 'fit': {
      const model = find(plugin.scoringModels, operation.model)
      const params = await parsed(model.params, operation.params, 'params')
      return model.fit ? model.fit(operation.rows, params) : null
    }
    case 'score': {
      const model = find(plugin.scoringModels, operation.model)
      const params = await parsed(model.params, operation.params, 'params')
      return model.score(operation.rows, { params, fitted: operation.fitted, asOf: new Date(operation.asOf) })
    }
  }
}
