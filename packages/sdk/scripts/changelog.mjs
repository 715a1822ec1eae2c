/**
 * Reads CHANGELOG.md: sections `## 1.0.0 (unreleased)` or `## 0.1.0 (2026-11-22)`, newest first, and in them the
 * bullets under `### Breaking`, each naming what it breaks by schema coordinates in backticks (`Type.field`,
 * `Type.field(arg:)`, `Enum.VALUE`, `Type`).
 */

const HEADING = /^## (\d+\.\d+\.\d+\S*) \((.+)\)$/

/** @returns `[{ version, released, breaking: [{ coordinates, text }] }]`, in the file's order. */
export function readChangelog(text) {
  const sections = []
  let breaking = false
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line)
    if (heading) {
      sections.push({ version: heading[1], released: heading[2] !== 'unreleased', breaking: [] })
      breaking = false
      continue
    }
    const section = sections.at(-1)
    if (!section) continue
    if (line.startsWith('### ')) breaking = line === '### Breaking'
    else if (breaking && line.startsWith('- ')) section.breaking.push({ text: line.slice(2).trim() })
    else if (breaking && /^\s+\S/.test(line) && section.breaking.length > 0) {
      section.breaking.at(-1).text += ` ${line.trim()}`
    }
  }
  for (const { breaking: bullets } of sections) {
    for (const bullet of bullets) bullet.coordinates = [...bullet.text.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
  }
  return sections
}

/** What validation says of a document, as the coordinate of what the schema lacks; null where it says something else. */
const MISSING = [
  [/^Cannot query field "(\w+)" on type "(\w+)"/, (_all, field, type) => `${type}.${field}`],
  [/^Unknown argument "(\w+)" on field "(\w+\.\w+)"/, (_all, argument, field) => `${field}(${argument}:)`],
  [/^Field "(\w+)" is not defined by type "(\w+)"/, (_all, field, type) => `${type}.${field}`],
  [/^Value "(\w+)" does not exist in "(\w+)" enum/, (_all, value, type) => `${type}.${value}`],
  [/^Unknown type "(\w+)"/, (_all, type) => type],
]

/** What the changelog announced of the thing that a validation message misses, newest first; null without any. */
export function announcementOf(message, sections) {
  for (const [pattern, coordinateOf] of MISSING) {
    const found = pattern.exec(message)
    if (!found) continue
    const coordinate = coordinateOf(...found)
    const owner = coordinate.split(/[.(]/)[0]
    for (const name of [coordinate, owner]) {
      for (const { version, breaking } of sections) {
        const bullet = breaking.find(({ coordinates }) => coordinates[0] === name || coordinates.includes(name))
        if (bullet) return `since ${version}: ${bullet.text}`
      }
    }
  }
  return null
}
