import { totalmem } from 'node:os'
import { constrainedMemory } from 'node:process'

/** What a plugin may use. Times in milliseconds, sizes as named. */
export interface PluginLimits {
  /** One question: a check, one page, one batch of scores. */
  readonly callMs: number
  /** Start of a process and import of the plugin. */
  readonly loadMs: number
  /** A whole reading of a stream, unless the caller sets another limit. */
  readonly runMs: number
  /** For a free process, unless the caller sets another limit. */
  readonly waitMs: number
  /** Between asking plugin code to stop and ending its process. */
  readonly graceMs: number
  /** Resident memory of one process, measured from outside. */
  readonly memoryMb: number
  /** JavaScript heap of one process, enforced by the engine. */
  readonly heapMb: number
  /** Processes of one plugin for one organisation; each serves one call at a time. */
  readonly processes: number
  /** Processes of all plugins and organisations. */
  readonly allProcesses: number
  /** How long an idle process is kept: additional ones, and the last one. */
  readonly idleMs: number
  readonly lastIdleMs: number
  /** Plugins loaded concurrently when the server starts. */
  readonly loadsAtOnce: number
  /** A plugin that loads more slowly makes room for the next, and only its own callers wait for it. */
  readonly slowLoadMs: number
  /** One answer of a process, in any number of messages; the body of one request. */
  readonly messageBytes: number
  /** Messages of a process per question. */
  readonly messages: number
  /** Everything that a process sends per question, including its output. */
  readonly outputBytes: number
  /** Log lines per call; later ones are dropped. */
  readonly logLines: number
  /** Concurrent requests per process. */
  readonly requests: number
  /** Decoded body of one response from the network. */
  readonly bodyBytes: number
  /** One attempt of one request. */
  readonly attemptMs: number
  /** A part of a plugin is quarantined after this many misbehaving calls in a row, within `strikesWithinMs`. */
  readonly strikes: number
  readonly strikesWithinMs: number
  /** The first time in quarantine; each failed probe doubles it, up to the longest. */
  readonly quarantineMs: number
  readonly longestQuarantineMs: number
}

const MIB = 1_024 * 1_024

/** What a process takes once its plugin is loaded, mostly for itself. */
const PROCESS_BYTES = 128 * MIB
const FEWEST_PROCESSES = 8
const MOST_PROCESSES = 64

/** Half of the memory is for plugins; the other half is for the server and the database. */
export function processesFor(memoryBytes: number): number {
  const fit = Math.floor(memoryBytes / 2 / PROCESS_BYTES)
  return Math.min(Math.max(fit, FEWEST_PROCESSES), MOST_PROCESSES)
}

/** Of the container if there is one. */
function memoryOfMachine(): number {
  const limit = constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

export const DEFAULT_LIMITS: PluginLimits = {
  callMs: 30_000,
  loadMs: 30_000,
  runMs: 15 * 60_000,
  waitMs: 15 * 60_000,
  graceMs: 1_000,
  memoryMb: 512,
  heapMb: 256,
  processes: 4,
  allProcesses: processesFor(memoryOfMachine()),
  idleMs: 30_000,
  lastIdleMs: 60_000,
  loadsAtOnce: 2,
  slowLoadMs: 5_000,
  messageBytes: 32 * MIB,
  messages: 10_000,
  outputBytes: 128 * MIB,
  logLines: 1_000,
  requests: 16,
  bodyBytes: 10 * MIB,
  attemptMs: 15_000,
  strikes: 5,
  strikesWithinMs: 10 * 60_000,
  quarantineMs: 60_000,
  longestQuarantineMs: 60 * 60_000,
}
