import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { CommandError } from './failure.ts'
import { PROJECT_FOLDER } from './project.ts'

const BUILDER = join(PROJECT_FOLDER, 'packages', 'docs-site', 'src', 'main.ts')

/** Builds the documentation of this installation's version into a folder. */
export async function buildDocs(folder: string): Promise<void> {
  const target = resolve(folder)
  await promisify(execFile)(process.execPath, [BUILDER, target]).catch((error: { stderr?: string }) => {
    throw new CommandError(`The documentation could not be built into ${target}.`, reasonIn(error.stderr))
  })
  process.stdout.write(`The documentation is in ${target}; begin with index.html.\n`)
}

/** What stopped a program, without the place in its code. */
const reasonIn = (complaint = ''): string => (/^\w*Error: .*$/m.exec(complaint)?.[0] ?? complaint).trim()
