import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { check, reportText } from './check/index.ts'
import { pluginFolder } from './folders.ts'
import { makePlugin } from './new/index.ts'
import { KINDS } from './new/names.ts'
import { Refusal } from './refusal.ts'
import { test } from './test.ts'

const HELP = `portevoix-plugin: makes, builds, tests and checks plugins of Portevoix

  portevoix-plugin new KIND NAME [--in FOLDER] [--sdk ARCHIVE-OR-VERSION]
      Makes a package that works. KIND is one of ${KINDS.map(({ name }) => name).join(', ')}.
  portevoix-plugin build [FOLDER]
      Compiles src into dist: JavaScript and declarations.
  portevoix-plugin test [FOLDER] [-- OPTIONS-OF-VITEST]
      Runs the tests, above all the properties of the testkit.
  portevoix-plugin check [FOLDER] [--json]
      Loads the built module, and holds what it declares against package.json, the host's rules, publint and its
      README. It calls nothing: how the plugin answers is for test.

FOLDER is the plugin's; without it the working folder, or the plugin that it lies in.
`

/** Options after the command, and the arguments after `--`. */
function parsed(args: readonly string[]) {
  const split = args.indexOf('--')
  const own = split === -1 ? args : args.slice(0, split)
  try {
    const { values, positionals } = parseArgs({
      args: [...own],
      allowPositionals: true,
      options: {
        in: { type: 'string' },
        sdk: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    return { values, positionals, rest: split === -1 ? [] : args.slice(split + 1) }
  } catch (error) {
    throw new Refusal((error as Error).message)
  }
}

async function act(args: readonly string[], cwd: string): Promise<number> {
  const { values, positionals, rest } = parsed(args)
  const [command, first, second, ...more] = positionals
  if (values.help || command === undefined || command === 'help') {
    console.log(HELP)
    return command === undefined && !values.help ? 1 : 0
  }
  const surplus = command === 'new' ? more : [second, ...more].filter((word) => word !== undefined)
  if (surplus.length > 0) throw new Refusal(`What is ${surplus.join(' ')}? See portevoix-plugin --help`)
  const folder = (): string => pluginFolder(resolve(cwd, first ?? '.'))
  switch (command) {
    case 'new':
      console.log(makePlugin({ kind: first, name: second, in: values.in, sdk: values.sdk }, cwd))
      return 0
    case 'build':
      return build(folder())
    case 'test':
      return test(folder(), rest)
    case 'check': {
      const report = await check(folder())
      console.log(values.json ? JSON.stringify(report, null, 2) : reportText(report))
      return report.problems.length === 0 ? 0 : 1
    }
    default:
      throw new Refusal(`There is no command ${command}: see portevoix-plugin --help`)
  }
}

/** Runs a command line, and returns the exit code. Any error except a Refusal is a bug of the command itself. */
export async function main(args: readonly string[], cwd: string): Promise<number> {
  try {
    return await act(args, cwd)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    return 1
  }
}
