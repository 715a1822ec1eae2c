import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Described, Description } from './description.ts'
import type { Problem } from './problem.ts'
import { settingsOf } from './schema-paths.ts'

const namesIn = (described: Described): string[] => ('schema' in described ? settingsOf(described.schema) : [])

/** The README is for people who configure the plugin: it must exist, and name every setting and secret. */
export function readmeProblems(folder: string, description: Description | null): Problem[] {
  const file = join(folder, 'README.md')
  if (!existsSync(file)) {
    const remedy = 'Write what it does, a table of settings and secrets, and a mutation that can be pasted.'
    return [{ place: 'README.md', problem: 'is missing', remedy }]
  }
  const text = readFileSync(file, 'utf8')
  const { connectors = [], notifiers = [], scoringModels = [], checks = [] } = description ?? {}
  const named = [
    ...[...connectors, ...notifiers].flatMap(({ config, auth }) => [...namesIn(config), ...Object.keys(auth)]),
    ...[...scoringModels, ...checks].flatMap(({ params }) => namesIn(params)),
  ]
  const code = (text.match(/`+[^`]+`+/g) ?? []).join('\n')
  const missing = [...new Set(named)].filter((name) => !new RegExp(`\\b${name}\\b`).test(code))
  return missing.map((name) => ({
    place: 'README.md',
    problem: `does not name the setting or secret ${name}`,
    remedy: `Add a row for \`${name}\` to the table of settings.`,
  }))
}
