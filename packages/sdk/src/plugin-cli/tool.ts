import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findPackage, readPackage } from './folders.ts'
import { Refusal } from './refusal.ts'

/**
 * Where an author's own tool is installed.
 * @throws Refusal that names the command which installs it.
 */
export function installed(name: string, from: string): string {
  const found = findPackage(name, from)
  if (!found) throw new Refusal(`${name} is not installed here. Install it: npm install --save-dev ${name}`)
  return found.folder
}

/** The file of a package's program. */
function programOf(name: string, command: string, from: string): string {
  const folder = installed(name, from)
  const bin = readPackage(folder)?.bin
  const file = typeof bin === 'string' ? bin : (bin as { [command: string]: string } | undefined)?.[command]
  if (file === undefined) throw new Refusal(`${name} in ${folder} has no command ${command}`)
  return join(folder, file)
}

/** Runs a tool of the author with this Node, and returns its exit code. */
export function runTool(
  tool: { package: string; command: string },
  args: readonly string[],
  cwd: string,
): Promise<number> {
  const child = spawn(process.execPath, [programOf(tool.package, tool.command, cwd), ...args], {
    cwd,
    stdio: 'inherit',
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done(code ?? 1))
  })
}
