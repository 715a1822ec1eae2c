import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PluginLocation } from './package-location.ts'

/** How a plugin's process is started; the same for every start. */
export interface LaunchPlan {
  readonly command: string
  readonly args: readonly string[]
  /** The user the process runs as; undefined for the server's own. */
  readonly uid: number | undefined
}

const SANDBOX = join(import.meta.dirname, 'sandbox')
/** Users without names or files, below the range that systemd hands out: one per plugin, so that none can signal another. */
const FIRST_UID = 60_600
const SETPRIV = '/usr/bin/setpriv'

/** Whether someone who is neither owner nor of the group can read what lies at a path. */
function othersCanRead(path: string): boolean {
  const needed = statSync(path).isDirectory() ? 0o5 : 0o4
  if ((statSync(path).mode & needed) !== needed) return false
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o1) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * @param index Position of the plugin in the configured list: picks the user where the server is root.
 * @returns the plan, and a warning where the process cannot run as another user.
 */
export function planLaunch(
  location: PluginLocation,
  index: number,
  heapMb: number,
): { plan: LaunchPlan; warning: string | undefined } {
  const bootstrap = join(SANDBOX, 'bootstrap.ts')
  const node = [
    '--permission',
    ...[SANDBOX, ...location.readable].map((folder) => `--allow-fs-read=${folder}`),
    ...(location.fromSource ? ['--conditions=portevoix-source'] : []),
    '--disable-sigusr1',
    '--no-warnings',
    `--max-old-space-size=${heapMb}`,
    bootstrap,
  ]
  const isRoot = process.getuid?.() === 0
  const unreadable = isRoot
    ? [process.execPath, bootstrap, ...location.readable].find((path) => !othersCanRead(path))
    : undefined
  const uid = isRoot && unreadable === undefined ? FIRST_UID + (index % 500) : undefined
  const warning =
    unreadable === undefined
      ? undefined
      : `plugin code runs as root, because another user cannot read ${unreadable}; install where others may read`
  // setpriv asks the kernel to end the process with the server, even when plugin code never yields; and it forbids
  // that a setuid program gives new powers.
  if (process.platform === 'linux' && existsSync(SETPRIV)) {
    const user = uid === undefined ? [] : [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups']
    const args = [...user, '--no-new-privs', '--pdeathsig', 'KILL', '--', process.execPath, ...node]
    return { plan: { command: SETPRIV, args, uid: undefined }, warning }
  }
  return { plan: { command: process.execPath, args: node, uid }, warning }
}

/** Starts the process with an empty environment; stdin and stdout carry the protocol. */
export function launch({ command, args, uid }: LaunchPlan): ChildProcess {
  return spawn(command, args, {
    cwd: '/',
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}
