import { createProcessPool, type PoolOptions, type ProcessPool } from './pool.ts'
import type { PluginProcess } from './process.ts'

/**
 * The processes of one plugin. Each serves one organisation until it ends, because a plugin may remember what it saw.
 */
export interface PluginPools {
  /**
   * Waits for a process of the organisation.
   * @param organizationId null: the host's own calls, with rows of its own making.
   * @param options.long what may take minutes: it leaves one process to those for whose answer somebody waits.
   * @throws PluginFailure when it cannot be started, the pool is closed or the signal aborts.
   */
  acquire(
    organizationId: string | null,
    signal?: AbortSignal,
    options?: { readonly long: boolean },
  ): Promise<PluginProcess>
  release(process: PluginProcess): void
  close(): Promise<void>
}

export function createPluginPools(options: Omit<PoolOptions, 'organizationId' | 'onEmpty'>): PluginPools {
  const pools = new Map<string | null, ProcessPool>()
  const poolOfProcess = new WeakMap<PluginProcess, ProcessPool>()
  let closed = false

  const poolOf = (organizationId: string | null): ProcessPool => {
    const known = pools.get(organizationId)
    if (known) return known
    const onEmpty = (): void => void (pools.get(organizationId) === made && pools.delete(organizationId))
    const made: ProcessPool = createProcessPool({ ...options, organizationId, onEmpty })
    pools.set(organizationId, made)
    return made
  }

  return {
    async acquire(organizationId, signal, options) {
      const pool = poolOf(organizationId)
      if (closed) await pool.close()
      // A process that has only loaded the plugin has seen no organisation's data.
      const spare = organizationId !== null && pool.isEmpty ? pools.get(null)?.surrender() : undefined
      if (spare) pool.adopt(spare)
      const process = await pool.acquire(signal, options)
      poolOfProcess.set(process, pool)
      return process
    },
    release: (process) => poolOfProcess.get(process)?.release(process),
    async close() {
      closed = true
      await Promise.all([...pools.values()].map((pool) => pool.close()))
    },
  }
}
