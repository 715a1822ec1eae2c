import { DomainError, RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { DEFAULT_LANGUAGE } from '../../core/texts/index.ts'
import { toPublicError } from '../../platform/operations/index.ts'

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'

/** Kinds of errors that clients tell apart (RFC 7644, 3.12). */
type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness'

/** Refuses a SCIM request; the message is shown to the directory and names the remedy. */
export class ScimError extends Error {
  readonly status: number
  readonly scimType: ScimType | null

  constructor(status: number, scimType: ScimType | null, message: string) {
    super(message)
    this.status = status
    this.scimType = scimType
  }
}

export const invalidValue = (message: string): ScimError => new ScimError(400, 'invalidValue', message)

/** An error as SCIM answers it. */
export interface ErrorAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: {
    readonly schemas: readonly string[]
    readonly status: string
    readonly scimType?: string
    readonly detail: string
  }
}

/** The answer to whatever was thrown; what is not for the caller becomes a 500 with the id of the request. */
export function errorAnswer(error: unknown, options: { requestId: string; log: Log }): ErrorAnswer {
  if (error instanceof ScimError) return answer(error.status, error.message, error.scimType)
  if (error instanceof DomainError) return answer(409, error.message)
  // What directories send errors to is read by those who set them up, in the language of their product.
  const shown = toPublicError(error, { ...options, language: DEFAULT_LANGUAGE })
  const code = String(shown.extensions.code)
  const { status = 500, headers = {} } = (shown.extensions.http ?? {}) as {
    status?: number
    headers?: Record<string, string>
  }
  if (code === 'UNAUTHENTICATED') return answer(401, shown.message, null, { 'www-authenticate': 'Bearer' })
  if (error instanceof RequestError && error.status === 200) return answer(403, shown.message)
  return answer(
    code === 'BAD_REQUEST' ? 400 : status,
    shown.message,
    code === 'BAD_REQUEST' ? 'invalidSyntax' : null,
    headers,
  )
}

function answer(
  status: number,
  detail: string,
  scimType: ScimType | null = null,
  headers: Record<string, string> = {},
): ErrorAnswer {
  const body = { schemas: [ERROR], status: String(status), ...(scimType && { scimType }), detail }
  return { status, headers, body }
}
