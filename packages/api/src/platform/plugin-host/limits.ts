import { totalmem } from 'node:os'
import { constrainedMemory } from 'node:process'

/** What a plugin may use. Times in milliseconds, sizes as named. */
export interface PluginLimits {
  /** One question: a check, one page, one batch of scores. */
  readonly callMs: number
  /** Start of a process and import of the plugin. */
  readonly loadMs: number
  /** A whole reading of a stream, unless the caller gives its own. */
  readonly runMs: number
  /** Between asking plugin code to stop and ending its process. */
  readonly graceMs: number
  /** Resident memory of one process, watched from outside. */
  readonly memoryMb: number
  /** JavaScript heap of one process, kept by the engine. */
  readonly heapMb: number
  /** Processes of one plugin for one organisation at a time; each serves one call. */
  readonly processes: number
  /** Processes of all plugins and organisations at a time. */
  readonly allProcesses: number
  /** How long a process stays without work: one beyond the first, and the last. */
  readonly idleMs: number
  readonly lastIdleMs: number
  /** Plugins that are loaded at a time when the server starts. */
  readonly loadsAtOnce: number
  /** A plugin that takes longer to load makes room for the next, and only its own callers wait for it. */
  readonly slowLoadMs: number
  /** One answer out of a process, however many messages it comes in; the body of one request. */
  readonly messageBytes: number
  /** Messages out of a process per question. */
  readonly messages: number
  /** All that comes out of a process per question, what it prints included. */
  readonly outputBytes: number
  /** Log lines per call; later ones are dropped. */
  readonly logLines: number
  /** Requests under way at a time, per process. */
  readonly requests: number
  /** Body of one answer from the network, content codings undone. */
  readonly bodyBytes: number
  /** One attempt of one request. */
  readonly attemptMs: number
  /** A part of a plugin is held after this many calls in a row that misbehave, within `strikesWithinMs`. */
  readonly strikes: number
  readonly strikesWithinMs: number
  /** How long it is held at first; each probe that fails doubles it, up to the longest. */
  readonly holdMs: number
  readonly longestHoldMs: number
}

const MIB = 1_024 * 1_024

/** What one takes once its plugin is loaded, most of it for itself. */
const PROCESS_BYTES = 128 * MIB
const FEWEST_PROCESSES = 8
const MOST_PROCESSES = 64

/** Half of the memory is for plugins; the other half is the server's and the database's. */
export function processesFor(memoryBytes: number): number {
  const fit = Math.floor(memoryBytes / 2 / PROCESS_BYTES)
  return Math.min(Math.max(fit, FEWEST_PROCESSES), MOST_PROCESSES)
}

/** Of the container where there is one. */
function memoryOfMachine(): number {
  const limit = constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

export const DEFAULT_LIMITS: PluginLimits = {
  callMs: 30_000,
  loadMs: 30_000,
  runMs: 15 * 60_000,
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
  holdMs: 60_000,
  longestHoldMs: 60 * 60_000,
}
