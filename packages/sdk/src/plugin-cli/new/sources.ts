import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Kind, Names } from './names.ts'

// The same path from src/plugin-cli/new and from dist/plugin-cli/new.
const TEMPLATES = fileURLToPath(new URL('../../../templates', import.meta.url))

const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The sources of a new plugin, by path: those of the template, which is itself a working plugin, under the new names.
 * The test in the template is called `conformance.ts`, so that it runs in a plugin and not in the SDK.
 */
export function sourceFiles(kind: Kind, names: Names): { [path: string]: string } {
  const folder = join(TEMPLATES, kind.name)
  const template = camel(kind.template)
  const templateTitle = capital(kind.template.replaceAll('-', ' '))
  const renamed = (text: string): string =>
    text
      .replaceAll(`${template}${kind.suffix}`, `${names.variable}${kind.suffix}`)
      .replaceAll(`start${capital(template)}`, `start${capital(names.variable)}`)
      .replaceAll(templateTitle, names.title)
      .replace(new RegExp(`(['"])${kind.template}\\1`, 'g'), `$1${names.id}$1`)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = file
        .slice(folder.length + 1)
        .split(sep)
        .join('/')
      return [path.replace(/conformance\.ts$/, 'conformance.test.ts'), renamed(readFileSync(file, 'utf8'))]
    }),
  )
}
