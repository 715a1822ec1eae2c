import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { v8Flags } from '@portevoix/api/cli/v8-flags.mjs'

export interface ServerProcess {
  /** The address that it printed. */
  url: string
  pid: number
  /** Asks it to end, and waits until it has: its database is taken away next. */
  end(): Promise<void>
}

/**
 * Starts a script of this folder that serves and prints its address, apart from the load that is put on it.
 * @param options.quiet leaves out what it logs, where everything is made to fail.
 */
export async function startServerProcess(
  script: string,
  args: string[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=portevoix-source',
      '--disable-warning=ExperimentalWarning',
      // As `portevoix serve` starts it.
      ...v8Flags,
      fileURLToPath(new URL(script, import.meta.url)),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  )
  const end = async () => {
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    await exit
  }
  for await (const url of createInterface({ input: child.stdout })) return { url, pid: child.pid ?? 0, end }
  throw new Error(`${script} ended before it listened.`)
}
