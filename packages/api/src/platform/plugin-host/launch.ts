import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { PluginFailure } from './failure.ts'
import type { PluginLocation } from './package-location.ts'
import { texts } from './texts.ts'

/** How to start a plugin's process, the same for every start. */
export interface LaunchPlan {
  readonly command: string
  readonly args: readonly string[]
  /** The user that the process runs as; undefined for the server's own. */
  readonly uid: number | undefined
}

const SANDBOX = join(import.meta.dirname, 'sandbox')
/**
 * User ids without names or files, below the range that systemd assigns: one per plugin, so that none can signal
 * another.
 */
const FIRST_UID = 60_600
const USERS = 500
/** Under load this gives about a tenth of the server's processor time. */
const NICENESS = 10
const SETPRIV = '/usr/bin/setpriv'

/** Whether a user who is neither owner nor in the group can read a path. */
function othersCanRead(path: string): boolean {
  const needed = statSync(path).isDirectory() ? 0o5 : 0o4
  if ((statSync(path).mode & needed) !== needed) return false
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o1) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * @param index position of the plugin in the configured list; determines the user when the server is root.
 * @returns the plan, and a warning when the process cannot run as another user.
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
  const uid = isRoot && unreadable === undefined ? FIRST_UID + (index % USERS) : undefined
  const ways = uid === undefined ? [] : [wrapped(uid), { wrapper: [], uid }]
  const way = [...ways, wrapped(undefined)].find(works) ?? { wrapper: [], uid: undefined }
  const asRoot = isRoot && !ways.includes(way)
  const why =
    unreadable === undefined ? 'this system does not allow a change of user' : `others cannot read ${unreadable}`
  const [command = process.execPath, ...args] = [...way.wrapper, process.execPath, ...node]
  return {
    plan: { command, args, uid: way.uid },
    warning: asRoot ? `plugin code runs as root, because ${why}` : undefined,
  }
}

/** A way to start a program; probed once, because containers differ in what they permit. */
interface Way {
  readonly wrapper: readonly string[]
  readonly uid: number | undefined
}

/**
 * setpriv lets the kernel end the process together with the server, even when plugin code never yields, and stops
 * setuid programs from gaining rights. It also changes the user, so that Node itself starts without root.
 */
function wrapped(uid: number | undefined): Way {
  const user = uid === undefined ? [] : [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups']
  return { wrapper: [SETPRIV, ...user, '--no-new-privs', '--pdeathsig', 'KILL', '--'], uid: undefined }
}

const probed = new Map<string, boolean>()
function works({ wrapper, uid }: Way): boolean {
  // All users are alike, so a server with many plugins probes only one.
  const key = JSON.stringify([wrapper.length, uid === undefined])
  const known = probed.get(key)
  if (known !== undefined) return known
  const [command = process.execPath, ...args] = [...wrapper, process.execPath, '--version']
  const { status } = spawnSync(command, args, {
    cwd: '/',
    env: {},
    stdio: 'ignore',
    timeout: 10_000,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  probed.set(key, status === 0)
  return status === 0
}

/** The system lacks a resource, which is not the plugin's fault. */
export const cannotStart = ({ message }: Error): PluginFailure =>
  new PluginFailure('transient', 'unavailable', texts('cannot-start', { problem: message }))

const hasPipes = (child: ChildProcess): child is ChildProcessWithoutNullStreams =>
  Boolean(child.stdin && child.stdout && child.stderr)

function begin({ command, args, uid }: LaunchPlan): ChildProcess {
  try {
    return spawn(command, args, {
      cwd: '/',
      env: {},
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      ...(uid === undefined ? {} : { uid, gid: uid }),
    })
  } catch (error) {
    throw cannotStart(error as Error)
  }
}

/**
 * Starts the process with an empty environment; stdin and stdout carry the protocol. Later problems arrive as its event
 * `error`.
 * @throws PluginFailure `unavailable`
 */
export function launch(plan: LaunchPlan): ChildProcessWithoutNullStreams {
  const child = begin(plan)
  if (!hasPipes(child)) {
    // A lack of file descriptors is only reported to a listener, a moment later.
    child.on('error', () => undefined)
    throw cannotStart(new Error('the system is out of file descriptors'))
  }
  try {
    // The server gets the processor first when both need it.
    if (child.pid !== undefined) setPriority(child.pid, NICENESS)
  } catch {
    // The process has ended, or its priority cannot be changed: it then competes as an equal.
  }
  return child
}
