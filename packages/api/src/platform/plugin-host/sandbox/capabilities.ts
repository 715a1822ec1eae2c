import { syncBuiltinESMExports } from 'node:module'

/**
 * What Node's permission model still allows and a plugin must not do: signals to other processes and changes of their
 * priority, engine flags, files written by the engine itself, changes of user.
 */
const OF_PROCESS = [
  'kill',
  '_kill',
  '_debugProcess',
  '_debugEnd',
  '_linkedBinding',
  'binding',
  'dlopen',
  'execve',
  'report',
  'loadEnvFile',
  'setuid',
  'seteuid',
  'setgid',
  'setegid',
  'setgroups',
  'initgroups',
] as const
const OF_MODULES: { readonly [module: string]: readonly string[] } = {
  'node:crypto': ['setEngine'],
  'node:module': ['enableCompileCache'],
  'node:os': ['setPriority'],
  'node:v8': [
    'setFlagsFromString',
    'setHeapProfileNearHeapLimit',
    'setHeapSnapshotNearHeapLimit',
    'takeCoverage',
    'writeHeapSnapshot',
  ],
}
/**
 * Modules that are emptied. Node 26.10 lets node:sqlite open and write any file under `--permission`, and node:ffi
 * touch memory at any address; the others have no place in a plugin.
 */
const WHOLE_MODULES = [
  'node:cluster',
  'node:ffi',
  'node:inspector',
  'node:inspector/promises',
  'node:repl',
  'node:sea',
  'node:sqlite',
  'node:trace_events',
] as const

/** The module's exports; nothing where this Node has no such module or does not let this process load it. */
function exportsOf(load: (name: string) => unknown, module: string): object {
  try {
    const exports = load(module)
    return Object(exports)
  } catch {
    return {}
  }
}

function remove(target: object, name: string | symbol): void {
  Reflect.deleteProperty(target, name)
  // Otherwise a getter on the prototype would still give it.
  if (name in target) Object.defineProperty(target, name, { value: undefined, configurable: false, writable: false })
}

/** Removes these capabilities from this process. It must run before any plugin code is imported. */
export function dropCapabilities(): void {
  const { getBuiltinModule } = process
  for (const [module, names] of Object.entries(OF_MODULES)) {
    for (const name of names) remove(exportsOf(getBuiltinModule, module), name)
  }
  for (const module of WHOLE_MODULES) {
    const exports = exportsOf(getBuiltinModule, module)
    for (const name of Reflect.ownKeys(exports)) remove(exports, name)
  }
  for (const name of OF_PROCESS) remove(process, name)
  // Without this, `import { setPriority } from 'node:os'` would still find the function.
  syncBuiltinESMExports()
}
