import { documentText } from './document-text.ts'
import { ApiError, type GraphQLErrorEntry, UserErrorException } from './errors.ts'
import { type Answer, type HeadersInput, type RetryOptions, type SendRequest, send } from './transport.ts'
import type { TypedDocument } from './typed-document.ts'
import { isUserError, type RootValue, type SuccessMember, type UserError } from './user-error.ts'

/** The cost of an operation, in points. */
export interface Cost {
  /** Computed before execution, from the document and its variables. */
  readonly requested: number
  /**
   * The actual cost after execution. Only servers that limit the rate of requests send this and the following fields.
   */
  readonly actual?: number
  readonly available?: number
  /** Points restored per second. */
  readonly restoreRate?: number
}

/** A deprecated part of the schema that a request used. */
export interface Deprecation {
  /** `Type.field`, `Type.field(argument:)` or `Enum.VALUE`. */
  readonly coordinate: string
  /** Names the replacement and the date of removal. */
  readonly reason?: string
  readonly [key: string]: unknown
}

export interface ClientOptions {
  /** URL of the GraphQL endpoint; in browsers it may be relative to the page. */
  url: string
  /**
   * An API key or a JWT, or a function that returns one. The function is called for every attempt, and once more when
   * the server refuses its token with 401; the new token is tried once.
   */
  token?: string | (() => string | Promise<string>)
  retry?: RetryOptions
  /** Used instead of the global `fetch`. */
  fetch?: typeof fetch
  /** Sent with every request. */
  headers?: HeadersInput
  onCost?: (cost: Cost) => void
  /** Called once per coordinate in the lifetime of the client. */
  onDeprecation?: (deprecation: Deprecation) => void
}

export interface RequestOptions {
  signal?: AbortSignal
  headers?: HeadersInput
}

export interface QueryOptions extends RequestOptions {
  /**
   * Returns the data that could be resolved, with `errors` beside it, instead of throwing when single fields failed.
   * Failed fields are null. Without any data the error is still thrown.
   */
  partial?: boolean
}

export interface MutateOptions extends RequestOptions {
  /**
   * Idempotency key of your own, for a repeat that must be harmless even after this process crashes. Default: a new key
   * for each call.
   */
  idempotencyKey?: string
}

export interface QueryResult<Result> {
  data: Result
  requestId: string | undefined
  cost?: Cost
  /** Errors of a query that was sent with `partial`; absent when there are none. */
  errors?: readonly GraphQLErrorEntry[]
}

/** Variables may be left out when none is required. */
type Rest<Variables, Options> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options]

type AnyVariables = Record<string, unknown>

export interface Mutate {
  /**
   * Returns the success member of the result; throws a `UserErrorException` when the server returns an error member.
   */
  <Result = unknown, Variables = AnyVariables>(
    document: TypedDocument<Result, Variables>,
    ...rest: Rest<Variables, MutateOptions>
  ): Promise<SuccessMember<RootValue<Result>>>
  /** Returns the result unchanged, error members included; distinguish them by `__typename`. */
  safe<Result = unknown, Variables = AnyVariables>(
    document: TypedDocument<Result, Variables>,
    ...rest: Rest<Variables, MutateOptions>
  ): Promise<RootValue<Result>>
}

export interface Client {
  /** URL of the GraphQL endpoint. */
  readonly url: string
  query<Result = unknown, Variables = AnyVariables>(
    document: TypedDocument<Result, Variables>,
    ...rest: Rest<Variables, QueryOptions>
  ): Promise<QueryResult<Result>>
  readonly mutate: Mutate
  /**
   * Sends an authorised request, with retries, to any address of the server. The other functions of the SDK are built
   * on it.
   */
  send(url: string, request: SendRequest, retry?: RetryOptions): Promise<Answer>
}

/** An idempotency key. crypto.randomUUID is missing on pages that are served without TLS, as an intranet's may be. */
export const newKey = (): string =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Creates a client of one Portevoix server. It holds no connection and no cache, and needs no closing. */
export function createClient(options: ClientOptions): Client {
  const { url, token, onCost, onDeprecation } = options
  const known = new Set<string>()

  const sendAuthorised: Client['send'] = async (to, request, retry) => {
    let used: string | undefined
    const sendBy = (bearer?: string) =>
      send(
        options.fetch ?? fetch,
        to,
        {
          ...request,
          headers: async () => {
            used = bearer ?? (typeof token === 'function' ? await token() : token)
            return {
              ...(used && { authorization: `Bearer ${used}` }),
              ...options.headers,
              ...(await request.headers()),
            }
          },
        },
        { ...options.retry, ...retry },
      )
    try {
      return await sendBy()
    } catch (error) {
      const refused = error instanceof ApiError && error.code === 'UNAUTHENTICATED'
      // A body that can be sent only once is not retried.
      if (!refused || typeof token !== 'function' || retry?.max === 0) throw error
      // The token may have expired on the way, so the function's next token is tried once.
      const renewed = await token()
      if (renewed === used) throw error
      return await sendBy(renewed)
    }
  }

  async function execute(
    document: TypedDocument<unknown, never>,
    variables: unknown,
    { signal, headers, partial }: QueryOptions = {},
    key?: string,
  ): Promise<QueryResult<unknown>> {
    const body = JSON.stringify({ query: documentText(document), variables })
    const answer = await sendAuthorised(url, {
      partial: partial === true,
      method: 'POST',
      body: () => body,
      signal,
      keyed: key !== undefined,
      headers: () => ({
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(key && { 'idempotency-key': key }),
        ...headers,
      }),
    })
    const { data, errors } = answer.body as { data?: unknown; errors?: readonly GraphQLErrorEntry[] }
    if (data === undefined) {
      throw new ApiError('The answer has no data. Does `url` lead to the GraphQL endpoint?', {
        code: 'BAD_ANSWER',
        status: answer.status,
        requestId: answer.requestId,
      })
    }
    const { cost, deprecations } = (answer.body.extensions ?? {}) as { cost?: Cost; deprecations?: Deprecation[] }
    if (cost) onCost?.(cost)
    for (const deprecation of deprecations ?? []) {
      if (known.has(deprecation.coordinate)) continue
      known.add(deprecation.coordinate)
      onDeprecation?.(deprecation)
    }
    return { data, requestId: answer.requestId, ...(cost && { cost }), ...(errors && { errors }) }
  }

  async function mutateRoot(document: TypedDocument<unknown, never>, variables: unknown, options: MutateOptions = {}) {
    const { data, requestId } = await execute(document, variables, options, options.idempotencyKey ?? newKey())
    const names = Object.keys(data ?? {}).filter((name) => name !== '__typename')
    if (names.length !== 1) {
      throw new TypeError(`mutate takes documents with one root field; this one, which was run, has ${names.length}.`)
    }
    return { value: (data as Record<string, unknown>)[names[0] as string], requestId }
  }

  const mutate = async (document: TypedDocument<unknown, never>, variables?: unknown, options?: MutateOptions) => {
    const { value, requestId } = await mutateRoot(document, variables, options)
    if (isUserError(value)) throw new UserErrorException(value as unknown as UserError, requestId)
    return value
  }
  mutate.safe = async (document: TypedDocument<unknown, never>, variables?: unknown, options?: MutateOptions) =>
    (await mutateRoot(document, variables, options)).value

  return {
    url,
    query: execute as Client['query'],
    mutate: mutate as Mutate,
    send: sendAuthorised,
  }
}
