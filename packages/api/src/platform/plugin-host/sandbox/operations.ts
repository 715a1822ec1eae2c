import type { Schema } from '@portevoix/sdk/plugin'
import { describePlugin, type ForgettingPart, type LoadedPlugin } from './description.ts'
import { pluginFailure } from './failures.ts'
import type { FeatureColumns, Operation } from './messages.ts'
import { contextOf, type Environment, type Session } from './session.ts'

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

function rowsOf({ count, names, values }: FeatureColumns): unknown[] {
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, values[column]?.[row] ?? null])),
  )
}

/** The connector or notifier of a call with the context for its code. */
async function withContext<T extends { id: string; config: Schema<unknown>; auth?: { [name: string]: unknown } }>(
  list: T[] | undefined,
  id: string,
  session: Session,
  environment: Environment,
): Promise<{ found: T; ctx: ReturnType<typeof contextOf> }> {
  const found = find(list, id)
  const config = await parsed(found.config, session.facts.config, 'config')
  return { found, ctx: contextOf(session, { config, auth: found.auth }, environment) }
}

async function open(session: Session, operation: OperationOf<'open'>, environment: Environment): Promise<null> {
  const { found, ctx } = await withContext(plugin.connectors, operation.connector, session, environment)
  const stream = found.streams?.[operation.stream]
  if (!stream) throw pluginFailure('permanent', `connector ${found.id} has no stream ${operation.stream}`)
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

async function publisherOf(session: Session, connector: string, environment: Environment) {
  const { found, ctx } = await withContext(plugin.connectors, connector, session, environment)
  if (!found.publisher) throw pluginFailure('permanent', `connector ${connector} does not publish`)
  return { publisher: found.publisher, ctx }
}

async function retract(session: Session, operation: OperationOf<'retract'>, environment: Environment): Promise<null> {
  const { publisher, ctx } = await publisherOf(session, operation.connector, environment)
  if (!publisher.retract) throw pluginFailure('permanent', `connector ${operation.connector} cannot take posts back`)
  await publisher.retract(ctx, operation.externalId)
  return null
}

async function forget(session: Session, operation: OperationOf<'forget'>, environment: Environment): Promise<unknown> {
  const { part, id, data } = operation
  const list: ForgettingPart[] | undefined = part === 'connector' ? plugin.connectors : plugin.notifiers
  const { found, ctx } = await withContext(list, id, session, environment)
  if (!found.forget) throw pluginFailure('permanent', `${part} ${id} cannot forget people`)
  return found.forget(ctx, data)
}

function schemaOf({ what, id }: OperationOf<'validate'>): Schema<unknown> {
  switch (what) {
    case 'connector':
      return find(plugin.connectors, id).config
    case 'notifier':
      return find(plugin.notifiers, id).config
    case 'scoring-model':
      return find(plugin.scoringModels, id).params
    case 'guideline-check':
      return find(plugin.checks, id).params
  }
}

/** Runs one operation within its session; whatever it throws becomes the answer's failure. */
export async function perform(session: Session, operation: Operation, environment: Environment): Promise<unknown> {
  switch (operation.op) {
    case 'load':
      return load(operation.entry)
    case 'validate':
      return validate(schemaOf(operation), operation.value)
    case 'check': {
      const { found, ctx } = await withContext(plugin.connectors, operation.connector, session, environment)
      return found.check(ctx)
    }
    case 'open':
      return open(session, operation, environment)
    case 'next':
      return next(session)
    case 'stop':
      await session.iterator?.return?.()
      return null
    case 'publish': {
      const { publisher, ctx } = await publisherOf(session, operation.connector, environment)
      return publisher.publish(ctx, operation.post)
    }
    case 'find': {
      const { publisher, ctx } = await publisherOf(session, operation.connector, environment)
      return publisher.find(ctx, { ...operation.post, since: new Date(operation.post.since) })
    }
    case 'retract':
      return retract(session, operation, environment)
    case 'forget':
      return forget(session, operation, environment)
    case 'refresh': {
      const { webhook } = find(plugin.connectors, operation.connector)
      if (!webhook) throw pluginFailure('permanent', `connector ${operation.connector} takes no webhooks`)
      return webhook.refresh(operation.body)
    }
    case 'check-text': {
      const check = find(plugin.checks, operation.check)
      return check.check(operation.post, await parsed(check.params, operation.params, 'params'))
    }
    case 'notify': {
      const { found, ctx } = await withContext(plugin.notifiers, operation.notifier, session, environment)
      return found.send(ctx, operation.notice)
    }
    case 'rows':
      for (const row of rowsOf(operation.rows)) session.rows.push(row)
      return null
    case 'fit': {
      const model = find(plugin.scoringModels, operation.model)
      const params = await parsed(model.params, operation.params, 'params')
      return model.fit ? model.fit(session.rows.splice(0), params) : null
    }
    case 'score': {
      const model = find(plugin.scoringModels, operation.model)
      const params = await parsed(model.params, operation.params, 'params')
      return model.score(rowsOf(operation.rows), { params, fitted: operation.fitted, asOf: new Date(operation.asOf) })
    }
  }
}
