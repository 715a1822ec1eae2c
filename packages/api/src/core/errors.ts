import { REQUEST_CODES } from './error-codes.ts'
import { declareTexts, MessageRow, type Text } from './texts/index.ts'

const texts = declareTexts('request', {
  'not-found': {
    en: 'There is no {what} with this id. Check the id, and that the token belongs to its organisation.',
    fr: 'Il n’y a pas de « {what} » avec cet identifiant. Vérifiez l’identifiant, et que le jeton appartient à son organisation.',
  },
})

/** Codes of errors that refuse a whole request; they travel as `extensions.code`. */
export type RequestErrorCode = keyof typeof REQUEST_CODES

/** Facts of a refused request for programs. */
interface RefusalFacts {
  /** HTTP status of the answer, where it is another than that of the code. */
  readonly status?: number
  /** Members of `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** Headers of the answer, in lower case, where the whole request is refused. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Refuses the request or field; the message is shown to the caller and names the remedy. */
export class RequestError extends Error {
  readonly code: RequestErrorCode
  /** HTTP status where the whole request is refused before execution. */
  readonly status: number
  /** Each wrong place, where there may be several: `extensions.places`. */
  readonly places: readonly WrongPlace[] | null
  /** The message for the caller, in each language; `message` is the English one, for logs. */
  readonly told: Text | MessageRow
  /** What goes with it beside the message: null where that says all. */
  readonly facts: RefusalFacts | null

  constructor(
    code: RequestErrorCode,
    told: Text | MessageRow,
    places: readonly WrongPlace[] | null = null,
    facts: RefusalFacts | null = null,
  ) {
    super(`${told}`)
    this.facts = facts
    this.code = code
    this.told = told
    this.status = REQUEST_CODES[code].status
    this.places = places
  }
}

/** One field of a query that cannot be answered; its code is its module's. */
export class FieldError extends Error {
  readonly code: string
  /** The message for the caller, in each language; `message` is the English one, for logs. */
  readonly told: Text | MessageRow

  constructor(code: string, told: Text | MessageRow) {
    super(`${told}`)
    this.code = code
    this.told = told
  }
}

/**
 * What a caller did that the domain refuses: an error member of a mutation's result, never a top-level error.
 * `code` is stable and listed by `actCodes`; `message` is for people and names the remedy; `path` points into the input.
 * Abstract, since results list its kinds: one of no kind would read as a fault of the server.
 */
export abstract class DomainError extends Error {
  readonly code: string
  readonly path: readonly string[] | null
  /** The message for the caller, in each language; `message` is the English one, for logs. */
  readonly told: Text | MessageRow

  constructor(code: string, told: Text | MessageRow, path: readonly string[] | null = null) {
    super(`${told}`)
    this.code = code
    this.told = told
    this.path = path
  }
}

/** One place of an input that cannot be used. */
export interface WrongPlace {
  path: readonly string[]
  /** What is wrong there and what to do about it. */
  message: Text | MessageRow
}

/** The input has the right shape but values that cannot be used. */
export class InvalidInputError extends DomainError {
  readonly places: readonly WrongPlace[]

  constructor(
    message: Text | MessageRow,
    path: readonly string[] | null = null,
    code = 'INVALID_INPUT',
    places: readonly WrongPlace[] = path ? [{ path, message }] : [],
  ) {
    super(code, message, path)
    this.places = places
  }
}

/** An input that is wrong at these places, at least one: the message tells each of them. */
export function invalidPlaces(places: readonly WrongPlace[], code = 'INVALID_INPUT'): InvalidInputError {
  const [first] = places
  const told =
    first && places.length === 1
      ? first.message
      : new MessageRow(places.flatMap(({ path, message }) => [`${path.join('.')}:`, message]))
  return new InvalidInputError(told, first?.path ?? null, code, places)
}

type Results<Checks extends readonly (() => unknown)[]> = {
  -readonly [Index in keyof Checks]: Awaited<ReturnType<Checks[Index]>>
}

/**
 * Runs all checks and refuses once for everything they find, so that a caller need not correct one place per attempt.
 * @returns what each check returned.
 * @throws InvalidInputError with the places of all checks; its code is theirs where they have the same.
 */
export async function checkAll<const Checks extends readonly (() => unknown)[]>(
  checks: Checks,
): Promise<Results<Checks>> {
  const results: unknown[] = []
  const refusals: InvalidInputError[] = []
  for (const check of checks) {
    try {
      results.push(await check())
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      refusals.push(error)
    }
  }
  const [first] = refusals
  if (!first) return results as Results<Checks>
  const code = refusals.every((refusal) => refusal.code === first.code) ? first.code : undefined
  throw invalidPlaces(
    refusals.flatMap(({ places }) => places),
    code,
  )
}

/** There is no such thing, or it belongs to another organisation: callers cannot tell the two apart. */
export class NotFoundError extends DomainError {
  /** @param what a word for what is missing, or all that is said of it. */
  constructor(what: string | Text, path: readonly string[] | null = null) {
    super('NOT_FOUND', typeof what === 'string' ? texts('not-found', { what }) : what, path)
  }
}

/** What a query says of ids that find nothing, each with its place: an act refuses by `NotFoundError`. */
export function idsNotFound(ids: readonly { what: string; path: readonly string[] }[]): RequestError {
  const told = [...Map.groupBy(ids, ({ what }) => what)].flatMap(([what, places]) => [
    `${places.map(({ path }) => path.join('.')).join(', ')}:`,
    texts('not-found', { what }),
  ])
  const wrong = ids.map(({ what, path }) => ({ path, message: texts('not-found', { what }) }))
  return new RequestError('NOT_FOUND', new MessageRow(told), wrong)
}

/** What an act says in its result, a query says as an error. @throws RequestError; other errors as they are. */
export function refuseQuery(error: unknown): never {
  if (!(error instanceof DomainError)) throw error
  const { code, path, told } = error
  if (code !== 'NOT_FOUND') throw new RequestError('BAD_REQUEST', told)
  if (path === null) throw new RequestError('NOT_FOUND', told)
  throw new RequestError('NOT_FOUND', new MessageRow([`${path.join('.')}:`, told]), [{ path, message: told }])
}

/** The permissions of the caller do not reach one of many objects of an act. */
export class ForbiddenError extends DomainError {
  constructor(message: Text | MessageRow, path: readonly string[] | null = null) {
    super('FORBIDDEN', message, path)
  }
}

/** The thing changed since the caller read it, or its state does not allow the act. */
export class ConflictError extends DomainError {
  /** Version to read again before another try; null where the conflict is with something else. */
  readonly currentVersion: number | null

  constructor(
    message: Text | MessageRow,
    currentVersion: number | null = null,
    code = 'CONFLICT',
    path: readonly string[] | null = null,
  ) {
    super(code, message, path)
    this.currentVersion = currentVersion
  }
}

/** Names of the database constraint behind a unique violation, or null for any other error. */
export function violatedUniqueConstraint(error: unknown): string | null {
  const known = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: { constraint?: unknown } } } } | null
  if (known?.code !== 'P2002') return null
  const constraint = known.meta?.driverAdapterError?.cause?.constraint as
    | { index?: string; fields?: string[] }
    | undefined
  return constraint?.index ?? constraint?.fields?.join('_') ?? 'unknown'
}
