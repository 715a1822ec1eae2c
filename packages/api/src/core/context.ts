import type { Db } from './database.ts'
import type { Log } from './log.ts'
import type { Language } from './texts/index.ts'

/**
 * The kind of a request's credential, which shows who decided on the act: an API key; a log-in that this server or a
 * sign-on system attested, or that an operator simulates; a token that another account, or an operator, issued to act for the account;
 * a token of an application that the account, or an owner for it, let in.
 */
export type CredentialKind = 'KEY' | 'LOG_IN' | 'TRIAL_LOG_IN' | 'ISSUED' | 'OPERATOR' | 'APPLICATION'

export interface Credential {
  kind: CredentialKind
  /** The account that issued the token; null for keys, operators and log-ins at this server. */
  issuerId: string | null
  /** The key that was sent, or that issued the token; null for tokens of operators. */
  keyId: string | null
  /** The log-in session of a token for a front-end; null for every other credential. */
  sessionId: string | null
  /** The application that acts for the account; null for every other credential. */
  applicationId: string | null
  /** What let the application in; null where it acts by itself, and for every other credential. */
  applicationGrantId: string | null
  /** When it expires; null when it does not. */
  expiresAt: Date | null
  /** Epoch of the account: a new epoch ends the tokens of earlier ones. */
  epoch: number
}

/**
 * How far a permission goes: the union of these. A department includes its subtree. An empty reach is no permission.
 */
export interface Reach {
  /** Everything in the organisation. */
  readonly any: boolean
  /** Objects of the account's own person. */
  readonly own: boolean
  /** Ids of departments; each includes its subtree. */
  readonly departments: readonly string[]
  readonly campaigns: readonly string[]
}

/** Who is calling: an account of one organisation, limited by its key or token. */
export interface Actor {
  /** Null for scheduled work of the platform. */
  accountId: string | null
  organizationId: string
  name: string
  /** Language tags of texts for it, the first one first: its person's, then its organisation's. */
  languages: readonly string[]
  /** Its roles for the whole organisation that apply with this credential. */
  roles: readonly string[]
  /** Ids of its assignments to departments and campaigns that apply with this credential. */
  assignmentIds: readonly string[]
  /** Names of the permissions that this credential is limited to; null for all of its roles. */
  scopes: readonly string[] | null
  /**
   * The permissions of the account with this credential, and how far they go. Read only through `reachOf` and
   * `assertCan`.
   */
  permissions: ReadonlyMap<string, Reach>
  /** The person of an ambassador's account; null for teams and systems. */
  personId: string | null
  /** Null for scheduled work of the platform. */
  credential: Credential | null
  /** Points per second of its rate limits, where an operator or whoever made its key set them; null for none. */
  rates: Rates | null
  /** Whether its organisation or its key lets only trusted documents be executed. */
  trustedDocumentsOnly: boolean
}

/** Points per second; null for what the server gives to everybody. */
export interface Rates {
  readonly key: number | null
  readonly account: number | null
  readonly organization: number | null
}

/** An entry for the audit log: names and ids, no input. */
export interface ActNote {
  /** Name of the mutation. */
  act: string
  outcome: 'DONE' | 'REFUSED'
  /** Code of the refusal; null when the act was done. */
  code: string | null
  /** The object of the act; null when not known. */
  subject: { type: string; id: string } | null
  /** The reason, as written by whoever acted; null when the act takes none. */
  reason?: string | null
}

/** Long-lived parts of the server that acts use. Each part of the platform declares its own. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that core knows none of them
export interface Services {}

/** What an act knows about its request. */
export interface Context {
  readonly requestId: string
  readonly actor: Actor
  readonly organizationId: string
  /** The operation's transaction, which sees this organisation only. */
  readonly db: Db
  /** Batched reads of this operation, cleared after every write. */
  readonly loaders: Map<object, unknown>
  readonly services: Services
  readonly log: Log
  /** Of the texts in the answer. */
  readonly language: Language
  /** Public address of this server, without a slash at the end. */
  readonly publicUrl: string
  now(): Date
  /** A new UUIDv7. */
  newId(): string
  /** Runs one act: when it throws, its writes are undone. Clears all batched reads. */
  atomically<T>(work: () => Promise<T>): Promise<T>
  /** Adds an audit entry, which is written in the operation's transaction. */
  note(act: ActNote): void
  /** Runs a task once at the end of the operation's transaction and inside it, however often it is requested. */
  beforeCommit(task: (ctx: Context) => Promise<void>): void
  /** Runs a task once after the operation's transaction is committed. A failure is logged and changes nothing. */
  afterCommit(task: () => void | Promise<void>): void
}
