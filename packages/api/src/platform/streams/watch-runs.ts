import type { Database } from '../../core/database.ts'
import type { Log } from '../../core/log.ts'
import { apart } from '../../core/telemetry.ts'
import type { Prisma } from '../../generated/prisma/client.ts'

/** A run that somebody follows. */
interface FollowedRun {
  readonly organizationId: string
  readonly type: Prisma.ModelName
  readonly id: string
}

/** Wakes those in this process who follow a run. */
interface RunWatch {
  /**
   * Calls `wake` once soon, and again after each change, at most once a second.
   * @returns a function that ends it.
   */
  follow(run: FollowedRun, wake: () => void): () => void
  close(): void
}

declare module '../../core/context.ts' {
  interface Services {
    readonly runs: RunWatch
  }
}

const EVERY_MS = 1_000

interface Watched extends FollowedRun {
  readonly wakes: Set<() => void>
  /** When it was last changed; null before it was looked at for all that follow it. */
  changedAt: string | null
}

/**
 * Looks at all runs that are followed in this process by one statement, and at none by none. It learns only that something changed:
 * each follower reads the run in its own organisation, with its own rights.
 */
export function watchRuns(options: { database: Database; log: Log }): RunWatch {
  const { database, log } = options
  /** Ids of runs are unique over all types. */
  const watched = new Map<string, Watched>()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function look(): Promise<void> {
    const runs = [...watched.values()]
    try {
      const rows = await database.callFunction<{ id: string; changedAt: string }>('portevoix_run_changes', [
        runs.map(({ organizationId }) => organizationId),
        runs.map(({ type }) => type),
        runs.map(({ id }) => id),
      ])
      for (const { id, changedAt } of rows) {
        const run = watched.get(id)
        if (!run || run.changedAt === changedAt) continue
        run.changedAt = changedAt
        for (const wake of run.wakes) wake()
      }
    } catch (error) {
      log.warn({ err: error }, 'runs that are followed could not be looked at')
    } finally {
      timer = undefined
      schedule()
    }
  }

  function schedule(): void {
    if (closed || watched.size === 0 || timer) return
    timer = apart(() => setTimeout(() => void look(), EVERY_MS).unref())
  }

  return {
    follow: (run, wake) => {
      const known = watched.get(run.id) ?? { ...run, wakes: new Set(), changedAt: null }
      // What it changed to before this one came, this one may not know.
      watched.set(run.id, Object.assign(known, { changedAt: null }))
      known.wakes.add(wake)
      schedule()
      return () => {
        known.wakes.delete(wake)
        if (known.wakes.size === 0 && watched.get(run.id) === known) watched.delete(run.id)
      }
    },
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}
