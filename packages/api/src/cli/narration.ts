import { createLog, type Log } from '../core/log.ts'

type Level = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** The output of a command for the person who started it. */
export interface Narration {
  /** Announces a step, runs it, and prints how long it took. */
  step<T>(title: string, work: () => Promise<T>, outcome?: (result: T) => string | null): Promise<T>
  /** Prints a line about the current step. */
  note(message: string): void
  /** Prints a separate line. */
  say(message: string): void
}

/** Prints plain lines, which look the same on a terminal, in a file and in a container's log. */
export function createNarration(write: (text: string) => void, now: () => number = () => performance.now()): Narration {
  const seconds = (from: number) => `${((now() - from) / 1000).toFixed(1)} s`
  return {
    step: async (title, work, outcome) => {
      write(`${title} …\n`)
      const began = now()
      const result = await work()
      write(`  ${outcome?.(result) ?? 'done'} (${seconds(began)})\n`)
      return result
    },
    note: (message) => write(`  ${message}\n`),
    say: (message) => write(`${message}\n`),
  }
}

/** Prints on standard error, for commands whose standard output is their result. */
export function stderrNarration(): Narration {
  return createNarration((text) => void process.stderr.write(text))
}

/** Whether this process shows all details, as set by the log level. */
let detailed = false

export function showDetails(level: Level): void {
  detailed = level === 'debug'
}

export function showsDetails(): boolean {
  return detailed
}

const RANK: Record<Level, number> = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 }

/** The plugin and reason of a log entry, if it has them. */
function particulars(fields: object): string {
  const { plugin, reason, err } = fields as { plugin?: unknown; reason?: unknown; err?: unknown }
  const parts = [plugin, reason, err instanceof Error ? err.message : undefined].filter((part) => part !== undefined)
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`
}

/** The log of a server that is starting. */
export interface StartLog extends Log {
  /** From now on entries are JSON on standard error, for log collectors. */
  started(): void
  /** Suppresses all further entries, because the process is ending. */
  silence(): void
}

/** A log that prints entries as lines of the narration until the server has started. */
export function startLog(level: Level, narration: Narration): StartLog {
  let state: 'starting' | 'started' | 'silent' = 'starting'
  const told = (severity: Level, json: (fields: object, message: string) => void) => {
    return (fields: object, message: string) => {
      if (state === 'started') json(fields, message)
      if (state !== 'starting' || RANK[severity] > RANK[level]) return
      narration.note(`${severity === 'info' ? '' : `${severity}: `}${message}${particulars(fields)}`)
    }
  }
  const around = (json: Log): Log => ({
    debug: (fields, message) => json.debug(fields, message),
    info: told('info', (fields, message) => json.info(fields, message)),
    warn: told('warn', (fields, message) => json.warn(fields, message)),
    error: told('error', (fields, message) => json.error(fields, message)),
    child: (fields) => around(json.child(fields)),
  })
  return {
    ...around(createLog(level)),
    started: () => {
      state = 'started'
    },
    silence: () => {
      state = 'silent'
    },
  }
}
