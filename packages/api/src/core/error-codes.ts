/** Codes of errors that refuse a whole request or field, with their HTTP status where nothing was executed. */
export const REQUEST_CODES = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'There is no token, or it is not valid any more: send an API key or token.',
  },
  FORBIDDEN: { status: 200, meaning: 'The token may not do this: the message names the permission that is missing.' },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The request does not fit the schema or its limits: the message names the place.',
  },
  BAD_CURSOR: { status: 200, meaning: 'The cursor is of another list or order: begin again without it.' },
  NOT_FOUND: {
    status: 200,
    meaning:
      'There is no such thing in this organisation, or it may not be read: the message names the place of the id.',
  },
  COST_EXCEEDED: {
    status: 400,
    meaning: 'The request asks for too much at once: ask for smaller pages or fewer nested lists.',
  },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    meaning:
      'A request with this key is still running: try again in a second. One that asks a plugin and was cut off holds its key for 90 s.',
  },
  IDEMPOTENCY_MISMATCH: { status: 422, meaning: 'This key came with another request before: make a new key.' },
  UNCLEAR: {
    status: 422,
    meaning:
      'It is not known whether it was done, and it is not done again: look what became of it, and make a new key if it has to be repeated.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    meaning: 'It cannot be done just now, and nothing was changed: try again, see `Retry-After`.',
  },
  NOT_ACCEPTABLE: { status: 406, meaning: 'The answer does not come in any of the media types that were asked for.' },
  TOO_LARGE: { status: 413, meaning: 'The request, or a part of it, is larger than what is taken: split it.' },
  TOO_SLOW: { status: 408, meaning: 'The body comes in too slowly: send it over a faster line, or in parts.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: 'The body is not of a media type that is taken here.' },
  INTERNAL: {
    status: 500,
    meaning: 'Something went wrong on our side: quote the request id to those who run the server.',
  },
} as const satisfies Record<string, { status: number; meaning: string }>

/** Codes of what an act refuses, whatever it is about: members of its result, with what to do about them. */
const ACT_CODES = {
  INVALID_INPUT: 'A value cannot be used: `places` names each, with the remedy.',
  CONFLICT: 'Its state, or that of something else, does not allow the act: the message says which.',
  VERSION_CONFLICT: 'It was changed since it was read: read it again, and repeat the change on what it is now.',
  BAD_PERIOD: 'The period cannot be used: the message says why.',
  EMAIL_TAKEN: 'The address is in use here already.',
  RUN_FINISHED: 'The run has ended.',
  INVALID_SETTINGS: 'The settings do not fit what the plugin asks for: the message names each place.',
  LAST_OWNER: 'The organisation would be left without an active owner: make another one first.',
  NAME_TAKEN: 'The name is in use here already.',
  NOT_IN_FUTURE: 'The instant must lie in the future.',
  PLUGIN_NOT_LOADED: 'The plugin is not loaded: `plugins` says why.',
  REASON_NEEDED: 'Say why: the reason is kept in the audit log.',
  RUN_NOT_DONE: 'Only a run that has succeeded can be used for this.',
  RUN_UNDER_WAY: 'A run is under way: wait for its end, or cancel it.',
} as const satisfies Record<string, string>

const declared = new Map<string, string>(Object.entries(ACT_CODES))

/** Declares the codes of what the acts of a module refuse, each with what it means in a sentence. */
export function declareErrorCodes(codes: { readonly [code: string]: string }): void {
  for (const [code, meaning] of Object.entries(codes)) {
    if (declared.has(code)) throw new Error(`Two modules declare the code ${code}.`)
    declared.set(code, meaning)
  }
}

/** Every code of what an act refuses, with its meaning; complete once all modules are loaded. */
export const actCodes = (): readonly [code: string, meaning: string][] => [...declared]
