import type { Db } from './database.ts'
import type { Log } from './log.ts'

/**
 * What a request came with, and so whose will it is: an API key; the log-in of a person that a sign-on system attested,
 * or that an operator plays in a trial; a token with which an account, or an operator, acts for another.
 */
export type CredentialKind = 'KEY' | 'LOG_IN' | 'TRIAL_LOG_IN' | 'ISSUED' | 'OPERATOR'

export interface Credential {
  kind: CredentialKind
  /** The account that made the token; null for keys and operators. */
  issuerId: string | null
  /** The key that was sent, or the one with which the token was made; null where an operator made it. */
  keyId: string | null
  /** From when it is refused; null where it does not expire. */
  expiresAt: Date | null
  /** Epoch of the account: tokens that it makes end with it. */
  epoch: number
}

/**
 * How far a permission goes: the union of what it names. A department stands for its whole subtree. Nothing at all is no
 * reach, and no permission.
 */
export interface Reach {
  /** Everything of the organisation. */
  readonly any: boolean
  /** What belongs to the person behind the account. */
  readonly own: boolean
  /** Ids of departments, each with all that are below it. */
  readonly departments: readonly string[]
  /** Ids of campaigns. */
  readonly campaigns: readonly string[]
}

/** Who is calling: an account of one organisation, narrowed by the key or token it came with. */
export interface Actor {
  /** Null for the platform itself, in scheduled work. */
  accountId: string | null
  organizationId: string
  name: string
  /** Its roles over the whole organisation, as far as they count here. */
  roles: readonly string[]
  /** Ids of its assignments to departments and campaigns that count here. */
  assignmentIds: readonly string[]
  /** What the account may do here, and how far; asked by `reachOf` and `assertCan`, never directly. */
  permissions: ReadonlyMap<string, Reach>
  /** The person behind an ambassador's account; null for teams and systems. */
  personId: string | null
  /** Null for the platform itself, in scheduled work. */
  credential: Credential | null
}

/** One act of an operation, as the audit log keeps it: names and ids, no input. */
export interface ActNote {
  /** Name of the mutation. */
  act: string
  outcome: 'DONE' | 'REFUSED'
  /** Code of the refusal; null where it was done. */
  code: string | null
  /** What it was done to; null where that is not known. */
  subject: { type: string; id: string } | null
  /** Why it was done, in the words of whoever did it; null where the act asks for no reason. */
  reason?: string | null
}

/** Long-lived parts of the server that acts call; each part of the platform declares its own. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that core knows none of them
export interface Services {}

/** All that an act knows of the request it belongs to. */
export interface Context {
  readonly requestId: string
  readonly actor: Actor
  readonly organizationId: string
  /** The operation's transaction, which sees this organisation only. */
  readonly db: Db
  /** Batched reads of this operation, emptied after every write. */
  readonly loaders: Map<object, unknown>
  readonly services: Services
  readonly log: Log
  /** Address under which people reach this server, without a slash at its end. */
  readonly publicUrl: string
  now(): Date
  /** A new UUIDv7. */
  newId(): string
  /** Runs one act: what it wrote is undone where it throws, and everything read before is forgotten. */
  atomically<T>(work: () => Promise<T>): Promise<T>
  /** Keeps for the audit log what was done or refused; written in the operation's transaction. */
  note(act: ActNote): void
  /** Runs once at the end of the operation's transaction and in it, however often it is asked for. */
  beforeCommit(task: (ctx: Context) => Promise<void>): void
  /** Runs once the operation's transaction is committed; a failure is logged and changes nothing. */
  afterCommit(task: () => void | Promise<void>): void
}
