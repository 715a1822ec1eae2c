import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Publint from 'publint'
import type * as PublintUtils from 'publint/utils'
import { type PackageJson, usesSources } from '../folders.ts'
import { installed } from '../tool.ts'
import type { Problem } from './problem.ts'

/**
 * Problems that publint finds in the package as it would be published.
 * @throws Refusal when publint is not installed.
 */
export async function publishingProblems(folder: string, found: PackageJson): Promise<Problem[]> {
  installed('publint', folder)
  const resolve = createRequire(join(folder, 'package.json')).resolve
  const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(resolve(name)).href)
  const { publint } = (await load('publint')) as typeof Publint
  const { formatMessage } = (await load('publint/utils')) as typeof PublintUtils
  const { messages } = await publint({ pkgDir: folder, strict: true, level: 'warning', pack: 'npm' })
  return messages
    .filter(({ path }) => !(usesSources(folder) && path.includes('portevoix-source')))
    .map((message) => ({
      place: `package.json: ${message.path.join('.') || 'files'}`,
      problem: formatMessage(message, found as Parameters<typeof formatMessage>[1], { color: false }) ?? message.code,
      remedy: `See https://publint.dev/rules#${message.code.toLowerCase()}`,
    }))
}
