/** Codes of errors that refuse a whole request or field, with the HTTP status when nothing was executed. */
export const REQUEST_CODES = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'There is no token, or it is no longer valid: send an API key or token.',
  },
  FORBIDDEN: { status: 200, meaning: 'The token does not allow this: the message names the missing permission.' },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The request does not fit the schema or its limits: the message names the place.',
  },
  BAD_CURSOR: {
    status: 200,
    meaning:
      'The cursor belongs to another list or order: begin again without it. With `reason` EXPIRED, events behind it are missing: copy the things anew, and go on from the `cursor` of the error.',
  },
  NOT_FOUND: {
    status: 200,
    meaning:
      'There is no such object in this organisation, or it may not be read: the message names the place of the id.',
  },
  COST_EXCEEDED: {
    status: 400,
    meaning: 'The request asks for too much at once: use smaller pages or fewer nested lists.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    meaning: 'There is no document with this hash: send its text with the hash, or push it as a trusted document.',
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    meaning: 'Only trusted documents may be executed here, and this one is none: push it first.',
  },
  RATE_LIMITED: {
    status: 429,
    meaning: 'Its key, account or organisation has too few points left now: wait as long as `Retry-After` says.',
  },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    meaning:
      'A request with this key is still running: try again in a second. A request to a plugin that was interrupted holds its key for 90 s.',
  },
  IDEMPOTENCY_MISMATCH: { status: 422, meaning: 'This key was used with another request before: create a new key.' },
  UNCLEAR: {
    status: 422,
    meaning:
      'It is not known whether the act was done, and it is not repeated: check the outcome, and use a new key to repeat it.',
  },
  TOO_MANY_STREAMS: {
    status: 429,
    meaning:
      'The key, the organisation or the server has as many streams open as it may: close one, see `Retry-After`.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    meaning: 'The server cannot do this now and changed nothing: try again, see `Retry-After`.',
  },
  NOT_ACCEPTABLE: { status: 406, meaning: 'The response is not available in any of the requested media types.' },
  TOO_LARGE: { status: 413, meaning: 'The request, or a part of it, is too large: split it.' },
  TOO_SLOW: { status: 408, meaning: 'The body arrives too slowly: use a faster connection, or send it in parts.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: 'The media type of the body is not supported.' },
  INTERNAL: {
    status: 500,
    meaning: 'The server failed: report the request id to its operator.',
  },
} as const satisfies Record<string, { status: number; meaning: string }>

/** Codes of refusals that any act can use. They are members of the mutation's result and say what to do. */
const ACT_CODES = {
  INVALID_INPUT: 'A value is not valid: `places` names each with its remedy.',
  FORBIDDEN: 'The permissions of the token do not reach this object: the message names the permission.',
  NOT_FOUND: 'There is no such object in this organisation.',
  CONFLICT: 'The state of this or of another object does not allow the act: the message says which.',
  VERSION_CONFLICT: 'It was changed since you read it: read it again, and repeat your change.',
  BAD_PERIOD: 'The period is not valid: the message says why.',
  EMAIL_TAKEN: 'The address is already in use.',
  RUN_FINISHED: 'The run has already ended.',
  INVALID_SETTINGS: 'The plugin refuses the settings: the message names each place.',
  LAST_OWNER: 'The organisation would have no active owner: add another one first.',
  NAME_TAKEN: 'The name is already in use.',
  NOT_IN_FUTURE: 'The time must be in the future.',
  PLUGIN_NOT_LOADED: 'The plugin is not loaded: `plugins` says why.',
  REASON_NEEDED: 'Send a reason: it is stored in the audit log.',
  RUN_NOT_DONE: 'This needs a run that has succeeded.',
  RUN_UNDER_WAY: 'A run is in progress: wait for its end, or cancel it.',
} as const satisfies Record<string, string>

const declared = new Map<string, string>(Object.entries(ACT_CODES))

/** Declares the codes of a module's refusals, each with its meaning in one sentence. */
export function declareErrorCodes(codes: { readonly [code: string]: string }): void {
  for (const [code, meaning] of Object.entries(codes)) {
    if (declared.has(code)) throw new Error(`Two modules declare the code ${code}.`)
    declared.set(code, meaning)
  }
}

/** All codes of refusals with their meanings; complete once all modules are loaded. */
export const actCodes = (): readonly [code: string, meaning: string][] => [...declared]
