import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  validate,
} from 'graphql'
import { documentText } from '../document-text.ts'
import type { AnyDocument, TestRequest, TestServer, TestServerOptions } from './contract.ts'
import { executeMade, type FieldFailure } from './execute.ts'
import { createPlan, type Fault, jsonResponse, messageOf, refusal } from './faults.ts'
import { createStore } from './store.ts'
import { createStreams } from './streams.ts'
import { shippedSchema, shippedText } from './texts.ts'
import { variablesFor } from './variables.ts'

interface Body {
  readonly query?: string
  readonly documentId?: string
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } } | null
}

interface Operation {
  readonly name: string
  readonly document: DocumentNode
  readonly isMutation: boolean
  readonly problem: string | null
}

const schemas = new Map<string, GraphQLSchema>()
const ORIGIN = 'https://portevoix.test'
const COST = { requested: 1, actual: 1, available: 1_000, restoreRate: 100 }

function schemaOf(text: string): GraphQLSchema {
  const schema = schemas.get(text) ?? buildSchema(text)
  schemas.set(text, schema)
  return schema
}

/**
 * A server in memory, made from the schema: every document that fits is answered, by what a test says and made-up values for
 * the rest. It knows no rules: it filters and orders nothing, and lets everybody do everything. Nothing is random.
 */
export function createTestServer({ schema: text, rows = 2 }: TestServerOptions = {}): TestServer {
  const schema = schemaOf(text ?? shippedSchema())
  const store = createStore(schema, rows)
  const streams = createStreams()
  const operations = new Map<string, Operation>()
  const registered = new Map<string, string>()
  const answers = new Map<string, unknown>()
  const done = new Map<string, { readonly body: string; readonly answer: object }>()
  const faults = createPlan<Fault>()
  const breaks = createPlan<{ executed: boolean }>()
  const delays = createPlan<number>()
  const requests: TestRequest[] = []

  function operationOf(text: string): Operation {
    const known = operations.get(text)
    if (known) return known
    let made: Operation
    try {
      const document = parse(text)
      const [operation] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
      const problem = validate(schema, document)
        .map(({ message }) => message)
        .join(' ')
      const name = operation?.name?.value ?? text
      made = { name, document, isMutation: operation?.operation === 'mutation', problem: problem || null }
    } catch (error) {
      const problem = (error as Error).message
      made = { name: text, document: { kind: Kind.DOCUMENT, definitions: [] }, isMutation: false, problem }
    }
    operations.set(text, made)
    return made
  }
  const named = (document: AnyDocument): string => operationOf(documentText(document)).name

  function execute({ name, document }: Operation, variables: object, said?: unknown, planned: readonly Fault[] = []) {
    const answer = answers.get(name)
    const overrides = said ?? (typeof answer === 'function' ? answer(variables) : answer)
    const failures: FieldFailure[] = planned.map((fault) => ({
      path: fault.path ?? '',
      code: fault.code,
      message: messageOf(fault),
    }))
    return executeMade({ schema, store, document, variables: { ...variables }, overrides, failures })
  }

  const inJson = ({ data, errors }: ExecutionResult) => ({
    ...(data !== undefined && { data }),
    ...(errors && {
      errors: errors.map((error) => {
        const { message, path, extensions } = error
        const code = extensions.code ?? (data === undefined ? 'BAD_REQUEST' : 'TEST_DATA')
        return { message, ...(path && { path }), extensions: { ...extensions, code } }
      }),
    }),
    extensions: { cost: COST },
  })

  async function textOf({ query, documentId, extensions }: Body): Promise<string | undefined> {
    const hash = documentId?.replace(/^sha256:/, '') ?? extensions?.persistedQuery?.sha256Hash
    if (query !== undefined && hash) registered.set(hash, query)
    return query ?? (hash ? (registered.get(hash) ?? (await shippedText(hash))) : undefined)
  }

  async function respond(address: string, init: RequestInit): Promise<Response> {
    const { signal = null } = init
    signal?.throwIfAborted()
    if (/\/uploads$/.test(address)) return jsonResponse({ uploadId: 'upload-1' }, 201)
    const body = JSON.parse(String(init.body)) as Body
    const headers = new Headers(init.headers)
    const variables = body.variables ?? {}
    const text = await textOf(body)
    if (text === undefined) return refusal({ code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' })
    const operation = operationOf(text)
    requests.push({ operation: operation.name, variables, headers: Object.fromEntries(headers) })
    for (const ms of delays.take(operation.name)) await wait(ms, signal)
    // Whoever has left meanwhile follows no stream.
    signal?.throwIfAborted()
    const planned = faults.take(operation.name)
    const refused = planned.find(({ path }) => path === undefined)
    if (refused) return refusal(refused)
    const [broken] = breaks.take(operation.name)
    if (broken && !broken.executed) throw new TypeError('Planted: the connection broke.')
    if (operation.problem) return refusal({ code: 'BAD_REQUEST', message: operation.problem })
    if (headers.get('accept') === 'text/event-stream') {
      const dataOf = (said: unknown) => inJson(execute(operation, variables, said))
      return streams.open(operation.name, dataOf, headers.get('last-event-id'), signal)
    }
    const key = operation.isMutation ? headers.get('idempotency-key') : null
    const asked = JSON.stringify([text, variables])
    const earlier = key ? done.get(key) : undefined
    if (earlier && earlier.body !== asked) return refusal({ code: 'IDEMPOTENCY_MISMATCH' })
    const answer = earlier?.answer ?? inJson(execute(operation, variables, undefined, planned))
    if (key) done.set(key, { body: asked, answer })
    if (broken) throw new TypeError('Planted: the connection broke after the request was executed.')
    return jsonResponse(answer, 'data' in answer ? 200 : 400)
  }

  return {
    url: `${ORIGIN}/graphql`,
    fetch: async (address, init) =>
      await respond(String(address instanceof Request ? address.url : address), init ?? {}),
    requests,
    add: (name, values) => {
      const type = schema.getType(name)
      if (!isObjectType(type)) throw new Error(`The schema has no type ${name} of objects.`)
      const unknown = Object.keys(values ?? {}).filter((field) => field !== '__typename' && !type.getFields()[field])
      if (unknown.length > 0) throw new Error(`The type ${name} has no field ${unknown.join(', ')}.`)
      return store.add(type, values as Record<string, unknown>) as never
    },
    remove: (id) => store.remove(id),
    answer: (document, data) => void answers.set(named(document), data),
    data: (document, data, variables) => {
      const operation = operationOf(documentText(document))
      if (operation.problem) throw new Error(operation.problem)
      const result = execute(operation, variablesFor(schema, operation.document, variables ?? {}), data ?? {})
      if (result.errors) throw new GraphQLError(result.errors.map(({ message }) => message).join(' '))
      // Without the prototypes of graphql-js, which are in the way of comparisons.
      return JSON.parse(JSON.stringify(result.data))
    },
    fail: (document, fault) => faults.add(document && named(document), fault, fault.times),
    limit: ({ retryAfterMs = 1_000, times } = {}) => faults.add(null, { code: 'RATE_LIMITED', retryAfterMs }, times),
    disconnect: ({ document, executed = false, times } = {}) =>
      breaks.add(document ? named(document) : null, { executed }, times),
    delay: (document, ms) => delays.add(document && named(document), ms, Number.POSITIVE_INFINITY),
    push: (document, data) => streams.push(named(document), data),
    followed: async (document) => await streams.followed(named(document)),
    end: (document) => streams.end(named(document)),
    breakStreams: (document) => streams.breakOff(named(document)),
    reset: () => {
      for (const one of [store, streams, answers, done, faults, breaks, delays]) one.clear()
      requests.splice(0)
    },
  }
}

function wait(ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
