/**
 * Compares the schema with that of the last release, tells each change, and fails where a breaking one is not announced
 * by the section of the coming version in CHANGELOG.md.
 *
 * `node scripts/schema-diff.mjs [--schema FILE] [--released FILE] [--changelog FILE]`
 * `node scripts/schema-diff.mjs --release` takes the schema of now as that of the newest released section: it is run
 * when a version is released, after its section got its date.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, getNamedType, isEnumType } from 'graphql'
import { readChangelog } from '../packages/sdk/scripts/changelog.mjs'

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const { values: options } = parseArgs({
  options: {
    schema: { type: 'string', default: inProject('packages/sdk/schema.graphql') },
    released: { type: 'string', default: inProject('packages/sdk/schema.released.graphql') },
    changelog: { type: 'string', default: inProject('CHANGELOG.md') },
    release: { type: 'boolean', default: false },
  },
})

const hashOf = (text) => createHash('sha256').update(text).digest('hex')

function refuse(message) {
  console.error(message)
  process.exit(1)
}

/** `Type.field.argument`, as the comparison writes it, is the coordinate `Type.field(argument:)`. */
function coordinateOf({ path = '', type }) {
  if (!type.startsWith('FIELD_ARGUMENT_')) return path
  const [owner, field, argument] = path.split('.')
  return `${owner}.${field}(${argument}:)`
}

/** The released schema, whose first line bears its version and the hash of what follows. */
function readReleased(text, version) {
  const [, stated, hash] = /^# Portevoix (\S+) sha256:([0-9a-f]{64})\n/.exec(text) ?? []
  if (!stated) refuse('The first line of the released schema must be: # Portevoix VERSION sha256:HASH')
  if (stated !== version) {
    refuse(
      `The released schema is that of ${stated}, and the last released section of CHANGELOG.md is ${version}: run node scripts/schema-diff.mjs --release in the commit of the release.`,
    )
  }
  const body = text.slice(text.indexOf('\n') + 1)
  if (hashOf(body) !== hash)
    refuse('The released schema is not what was released: its hash differs. Restore it from git.')
  return body
}

const sections = readChangelog(readFileSync(options.changelog, 'utf8'))
const released = sections.find((section) => section.released)
if (!released) refuse('CHANGELOG.md has no released section: ## VERSION (YYYY-MM-DD)')
const schema = readFileSync(options.schema, 'utf8')

if (options.release) {
  if (!sections[0].released) refuse(`Give the section ${sections[0].version} of CHANGELOG.md its date first.`)
  writeFileSync(options.released, `# Portevoix ${released.version} sha256:${hashOf(schema)}\n${schema}`)
  console.log(`The schema of now is that of ${released.version}.`)
  process.exit(0)
}

/** What the schema says of a deprecated part: the coordinate, and the last day on which it works. */
function deprecatedIn(schema) {
  const until = new Map()
  const note = (coordinate, { deprecationReason }) => {
    if (deprecationReason) until.set(coordinate, /\d{4}-\d{2}-\d{2}/.exec(deprecationReason)?.[0])
  }
  for (const type of Object.values(schema.getTypeMap())) {
    for (const value of isEnumType(type) ? type.getValues() : []) note(`${type.name}.${value.name}`, value)
    for (const field of 'getFields' in type ? Object.values(type.getFields()) : []) {
      note(`${type.name}.${field.name}`, field)
      for (const argument of field.args ?? []) note(`${type.name}.${field.name}(${argument.name}:)`, argument)
    }
  }
  return until
}

/** The parts of a schema through which a type is reached. */
const placesOf = (schema, name) =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    Object.values('getFields' in type ? type.getFields() : {}).flatMap((field) => [
      ...(getNamedType(field.type).name === name ? [`${type.name}.${field.name}`] : []),
      ...(field.args ?? []).flatMap((argument) =>
        getNamedType(argument.type).name === name ? [`${type.name}.${field.name}(${argument.name}:)`] : [],
      ),
    ]),
  )

/**
 * What a change breaks though the last release did not say so. From 1.0 on only that may be taken away which was deprecated
 * there, from the day after the one that it names, and types to which nothing else leads.
 */
function brokenPromises(released, breaking, today) {
  const until = deprecatedIn(released)
  const isOver = (coordinate) => until.has(coordinate) && until.get(coordinate) < today
  return breaking.filter((change) => {
    const coordinate = coordinateOf(change)
    if (!/_REMOVED$/.test(change.type)) return true
    const places = placesOf(released, coordinate)
    return !(isOver(coordinate) || (change.type === 'TYPE_REMOVED' && places.length > 0 && places.every(isOver)))
  })
}

const before = readReleased(readFileSync(options.released, 'utf8'), released.version)
const changes = await diff(buildSchema(before), buildSchema(schema))
const coming = sections.slice(0, sections.indexOf(released))
const announced = new Set(coming.flatMap(({ breaking }) => breaking).flatMap(({ coordinates }) => coordinates))

const described = changes.filter(({ type }) => type.includes('DESCRIPTION'))
const told = changes.filter((change) => !described.includes(change))
const breaking = told.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
for (const change of told) console.log(`${change.criticality.level.toLowerCase().replace('_', '-')}: ${change.message}`)
console.log(
  `${told.length} changes since ${released.version}, ${breaking.length} of them breaking; ${described.length} descriptions changed.`,
)

const today = new Date().toISOString().slice(0, 10)
const promised = released.version.startsWith('0.') ? [] : brokenPromises(buildSchema(before), breaking, today)
if (promised.length > 0) {
  refuse(
    `These break what ${released.version} promised. Keep them, deprecate them with what to use instead and a date ("Use \`name\`. Accepted until 2027-07-01."), and take them away after that day:\n${promised.map((change) => `  \`${coordinateOf(change)}\`: ${change.message}`).join('\n')}`,
  )
}

const unannounced = [...new Set(breaking.map(coordinateOf))].filter((coordinate) => !announced.has(coordinate)).sort()
if (unannounced.length > 0) {
  refuse(
    `CHANGELOG.md does not announce what breaks. Name each under "### Breaking" of the coming version, with what to use instead:\n${unannounced.map((name) => `  \`${name}\``).join('\n')}`,
  )
}
