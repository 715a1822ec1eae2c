#!/usr/bin/env node
// The `portevoix` command. It may be called by any Node on the PATH; the server itself needs Node 26 with flags that
// a `#!` line cannot carry everywhere, so this file only hands over to it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { v8Flags } from '../src/cli/v8-flags.mjs'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const flags = [
  '--conditions=portevoix-source',
  // Node calls the import of WebAssembly experimental; the schema engine is such a module.
  '--disable-warning=ExperimentalWarning',
  // Plugins run in child processes; SIGUSR1 from one of them would otherwise open the server's inspector.
  '--disable-sigusr1',
  ...v8Flags,
]

function newestNode() {
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json')
    const installed = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(installed)) return installed
  } catch {
    // Falls through to the message below.
  }
  console.error(
    'Portevoix needs Node 26, which is not installed yet. Run `npm start` (or `npm ci`) in its folder first.',
  )
  process.exit(1)
}

const node = newestNode()
const args = [...flags, main, ...process.argv.slice(2)]
// What Node has made of the sources is kept for the next start, beside the packages and never where others may write.
const cache = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))
// biome-ignore lint/style/noProcessEnv: the server reads its settings from what it is handed here
const environment = process.env
const env = {
  NODE_COMPILE_CACHE: cache,
  ...environment,
  // What NODE_ENV said: whether GraphiQL is shown and the demo is open.
  STATED_NODE_ENV: environment.NODE_ENV || 'development',
  // GraphQL checks the types of every field again where it is not told that this is production.
  NODE_ENV: 'production',
}
if (typeof process.execve === 'function' && process.platform !== 'win32') {
  // Replaces this process, so that signals and the exit code are the server's own.
  process.execve(node, [node, ...args], env)
} else {
  const child = spawn(node, args, { stdio: 'inherit', env })
  // Ctrl-C reaches the child by the terminal; signals sent to this process alone are passed on.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
