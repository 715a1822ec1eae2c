const KIB = 1_024
const MIB = 1_024 * KIB

/** Bytes of one message, by what it is: of its JSON, and of the raw bytes behind it. */
export interface MessageLimit {
  readonly json: number
  readonly bytes: number
}

/**
 * What a process may send, by kind. The kind comes before the length, so that a message that is too long is refused
 * before it is read: reading a long one would hold up the whole server.
 */
export const MESSAGE_LIMITS = {
  /** Settings, a model's fit: what is long in an answer comes before it in parts. */
  answer: { json: 4 * MIB, bytes: 0 },
  /** Some entries of a list, or one long one. The longest record that is valid fits. */
  part: { json: 8 * MIB, bytes: 0 },
  failure: { json: 256 * KIB, bytes: 0 },
  log: { json: 16 * KIB, bytes: 0 },
  /** The body has the limit of an answer. */
  fetch: { json: MIB, bytes: Number.POSITIVE_INFINITY },
  mail: { json: 4 * MIB, bytes: 0 },
  published: { json: 64 * KIB, bytes: 0 },
  'request-cancel': { json: KIB, bytes: 0 },
} as const satisfies Record<string, MessageLimit>

export type MessageKind = keyof typeof MESSAGE_LIMITS

/** The number of a kind on the wire is its place here, from 1; 0 is what the host sends. */
export const MESSAGE_KINDS = Object.keys(MESSAGE_LIMITS) as MessageKind[]

/** A list travels in parts of about so much JSON. */
export const PART_BYTES = 64 * KIB
