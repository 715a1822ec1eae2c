import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findPackage, readPackage, usesSources } from '../folders.ts'
import type { Description } from './description.ts'

const TIMEOUT_MS = 20_000
const SDK = '@portevoix/sdk'
// Within the repository this is the source, in an installed package the compiled file.
const CHILD = ['./child.ts', './child.js'].map((name) => fileURLToPath(new URL(name, import.meta.url))).find(existsSync)

/**
 * The package and everything that it may import, as the host resolves it: dependencies and peers, not the author's
 * tools.
 */
function readableFrom(root: string): string[] {
  const folders = new Set([root])
  const links = new Set<string>()
  for (const folder of folders) {
    const asked = readPackage(folder)
    const names = { ...asked?.dependencies, ...asked?.peerDependencies, ...asked?.optionalDependencies }
    for (const name of Object.keys(names)) {
      // The SDK's own peers are tools of the author. No plugin has them at run time.
      if (readPackage(folder)?.name === SDK) continue
      const found = findPackage(name, folder)
      if (!found) continue
      folders.add(found.folder)
      links.add(found.link)
    }
  }
  const sdk = findPackage(SDK, root)
  return [...folders, ...links, ...(sdk ? [sdk.folder, sdk.link] : [])]
}

/**
 * Permissions of the process of a plugin in this folder. Early releases of Node 22 crash when a path is named twice.
 */
export function permissionFlags(folder: string): string[] {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  )
  if (flag === undefined || CHILD === undefined) return []
  const own = dirname(dirname(CHILD))
  return [flag, ...[...new Set([own, ...readableFrom(folder)])].map((path) => `--allow-fs-read=${path}`)]
}

export type LoadedModule = { readonly description: Description } | { readonly problem: string }

/** Loads a built plugin in its own process, which may read its dependencies and nothing else. */
export function loadModule(folder: string, entry: string): Promise<LoadedModule> {
  const conditions = usesSources(folder) ? ['--conditions=portevoix-source'] : []
  const args = [...permissionFlags(folder), ...conditions, '--no-warnings', `${CHILD}`, pathToFileURL(entry).href]
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-2_000)
  })
  return new Promise((done) => {
    let answer: LoadedModule | undefined
    child.on('message', (message) => {
      answer = message as LoadedModule
      // A module that keeps its process busy has already sent its definitions.
      child.kill('SIGKILL')
    })
    child.once('error', (error) => done({ problem: error.message }))
    child.once('close', (code, signal) => {
      const late = signal === 'SIGKILL' ? `did not load within ${TIMEOUT_MS / 1_000} s` : `ended with ${code}`
      done(answer ?? { problem: `the process ${late}: ${words.trim()}` })
    })
  })
}
