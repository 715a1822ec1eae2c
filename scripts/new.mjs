/**
 * `npm run new -- module NAME` makes an empty module; `npm run new -- type MODULE NAME` adds a type to it: its table, a
 * list with a filter, three mutations, its permissions, events and reach, and every place of the repository that has a
 * row for each type. Texts that only you can write contain `Fill in`: a test of the schema fails until they are filled in.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [what, module, name] = process.argv.slice(2)
const isModule = what === 'module' && /^[a-z]+$/.test(module ?? '')
const isType = what === 'type' && /^[a-z]+$/.test(module ?? '') && /^[A-Z][A-Za-z]+$/.test(name ?? '')
if (!isModule && !isType) {
  console.error('Usage: npm run new -- module NAME     (lower-case letters, such as programmes)')
  console.error('       npm run new -- type MODULE NAME (a noun in the singular, such as Programme)')
  process.exit(1)
}

const folder = `packages/api/src/modules/${module}`
const read = (file) => readFileSync(join(root, file), 'utf8')
const has = (file) => existsSync(join(root, file))
const told = []

function write(file, text) {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), text)
  told.push(file)
}

/** Inserts a text after, or before, a text that must occur exactly once in a file. */
function insert(file, { before, after }, text) {
  const source = read(file)
  const place = before ?? after
  const at = source.indexOf(place)
  if (at < 0 || source.indexOf(place, at + 1) >= 0)
    throw new Error(`${file} does not have ${JSON.stringify(place)} once.`)
  const cut = before === undefined ? at + place.length : at
  write(file, source.slice(0, cut) + text + source.slice(cut))
}

/** Inserts a line among others of its kind, in alphabetical order. */
function insertSorted(file, kind, line) {
  const lines = read(file).split('\n')
  const places = lines.flatMap((text, index) => (kind.test(text) ? [index] : []))
  if (places.length === 0) throw new Error(`${file} has no line like ${kind}.`)
  const next = places.find((index) => lines[index] > line) ?? places.at(-1) + 1
  lines.splice(next, 0, line)
  write(file, lines.join('\n'))
}

if (isModule) {
  if (has(`${folder}/index.ts`)) throw new Error(`The module ${module} already exists.`)
  write(`${folder}/index.ts`, '')
  write(`prisma/models/${module}.prisma`, '')
  insertSorted(
    'packages/api/src/schema.ts',
    /^import '\.\/modules\/\w+\/index\.ts'$/,
    `import './modules/${module}/index.ts'`,
  )
} else {
  addType()
}
console.log(`Written or changed:\n${[...new Set(told)].map((file) => `  ${file}`).join('\n')}`)
if (isType) {
  console.log(`Then: fill in what says so (git grep -n 'Fill in'), add columns to the model and fields beside \`name\`, and run
  npm exec -- node scripts/migration.mjs ${name.toLowerCase()}
  npm run generate && npx biome check --write . && npm run check
  npx vitest run test/e2e/mutations.test.ts test/e2e/roles.test.ts test/e2e/isolation`)
}

function addType() {
  if (!has(`${folder}/index.ts`)) throw new Error(`There is no module ${module}: npm run new -- module ${module}`)
  const thing = name.charAt(0).toLowerCase() + name.slice(1)
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  const kebab = words.replaceAll(' ', '-')
  const many = (word) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)
  const [list, lists] = [many(thing), many(words)]

  const model = read(`prisma/models/${module}.prisma`)
  write(
    `prisma/models/${module}.prisma`,
    `${model}${model && '\n'}/// Fill in: what a row of this table is.
model ${name} {
  organizationId String   @default(dbgenerated("current_organization()")) @db.Uuid
  id             String   @default(uuid(7)) @db.Uuid
  name           String
  version        Int      @default(1)
  updatedAt      DateTime @default(now()) @db.Timestamptz(6)
  createdAt      DateTime @default(now()) @db.Timestamptz(6)

  @@id([organizationId, id])
  @@unique([organizationId, name])
}
`,
  )

  declare('permissions', {
    head: `import { declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
`,
    rows: `  '${thing}:read': TEAM,
  '${thing}:write': MANAGERS,
`,
    foot: `})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
`,
  })
  declare('events', {
    head: `import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
`,
    rows: `  '${kebab}.created': {
    description: { en: 'A ${words} was created.', fr: 'Un élément ${words} a été créé.' },
    subject: '${name}',
  },
  '${kebab}.updated': {
    description: { en: 'A ${words} was changed.', fr: 'Un élément ${words} a été modifié.' },
    subject: '${name}',
    data: CHANGED,
  },
  '${kebab}.deleted': {
    description: { en: 'A ${words} was deleted.', fr: 'Un élément ${words} a été supprimé.' },
    subject: '${name}',
  },
`,
    foot: `})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
`,
  })
  declare('texts', {
    head: `import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('${module}', {
`,
    rows: `  '${kebab}-taken': {
    en: 'There is a ${words} "{name}" already: use it, or choose another name.',
    fr: '« {name} » existe déjà : utilisez-le, ou choisissez un autre nom.',
  },
`,
    foot: `})
`,
  })
  declare('reach', {
    head: `import { belongsToOrganization } from '../../platform/auth/index.ts'

`,
    rows: `belongsToOrganization('${name}', { read: '${thing}:read' })
`,
    foot: '',
  })

  write(
    `${folder}/${kebab}-schema.ts`,
    `import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'

export const ${name} = builder.prismaNode('${name}', {
  description: 'Fill in: what a ${words} is.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, unique in the organisation.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as \`expectedVersion\`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const ${list} = defineList({
  type: ${name},
  table: '${name}',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('${name}Filter', {
    name: { kind: 'text', description: 'Name.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(${list}, '${list}', { description: 'The ${lists} of the organisation.' })
`,
  )
  write(
    `${folder}/${kebab}-mutations.ts`,
    `import { ConflictError, NotFoundError } from '../../core/errors.ts'
import type { ${name} as ${name}Row } from '../../generated/prisma/client.ts'
import { born, change, changes, deleted, input, line, mutation, taken, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { ${name} } from './${kebab}-schema.ts'
import { texts } from './texts.ts'

const facts = {
  name: line('Name, unique in the organisation'),
}
const THING = thing('${name}', 'The ${words}.')
const DELETED = deleted('${name}')

const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', texts('${kebab}-taken', { name: name ?? '' }), ['input', 'name'])
const about = ({ id }: ${name}Row) => ({ subjectType: '${name}', subjectId: id }) as const

mutation('${thing}Create', {
  does: 'Creates a ${words}.',
  needs: '${thing}:write',
  gives: ${name},
  input: input('${name}CreateInput', 'A new ${words}.', facts),
  tells: ['${kebab}.created'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    const row = await ctx.db.${thing}.create({ data: { ...born(ctx), ...input } }).catch(nameTaken(input.name))
    await emit(ctx, '${kebab}.created', about(row))
    return row
  },
})

mutation('${thing}Update', {
  does: 'Changes a ${words}.',
  needs: '${thing}:write',
  on: THING,
  gives: ${name},
  input: changes('${name}UpdateInput', 'Changes of a ${words}. A field that is left out keeps its value.', facts),
  tells: ['${kebab}.updated'],
  errors: [ConflictError],
  act: async (ctx, { thing, input }) => {
    const { row, fields } = await change(ctx, '${name}', thing, { to: input, conflict: nameTaken(input.name) })
    if (fields.length > 0) await emit(ctx, '${kebab}.updated', { ...about(row), data: { fields } })
    return row
  },
})

mutation('${thing}Delete', {
  does: 'Deletes a ${words}.',
  needs: '${thing}:write',
  on: THING,
  gives: DELETED.payload,
  tells: ['${kebab}.deleted'],
  act: async (ctx, { thing }) => {
    const { count } = await ctx.db.${thing}.deleteMany({ where: { id: thing.id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('${name}', ['id'])
    await emit(ctx, '${kebab}.deleted', about(thing))
    return DELETED.of(thing.id)
  },
})
`,
  )
  const own = `import './${kebab}-mutations.ts'\n`
  const index = read(`${folder}/index.ts`)
  write(
    `${folder}/index.ts`,
    index.startsWith('import ') ? index.replace(/^((?:import '\.\/.*'\n)+)/, `$1${own}`) : own + index,
  )

  // Entries that other files of the repository have for every type.
  insert(
    'packages/api/src/modules/people/erasure/columns/programme.ts',
    { before: '  Topic: {' },
    `  ${name}: { name: text },\n`,
  )
  const roles = /^ {2}\w+: (ALL|MANAGERS|PEOPLE|READERS|TEAM|\[.*\]),$/
  for (const [field, who] of [
    [thing, 'ALL'],
    [list, 'TEAM'],
    [`${thing}Create`, 'MANAGERS'],
    [`${thing}Update`, 'MANAGERS'],
    [`${thing}Delete`, 'MANAGERS'],
  ]) {
    insertSorted('test/e2e/roles-table.ts', roles, `  ${field}: ${who},`)
  }
  const plant = 'test/e2e/isolation/plant.ts'
  insert(
    plant,
    { after: 'Promise<void> {\n  await database.inOrganization(organizationId, async (db) => {\n' },
    `    await db.${thing}.create({ data: { name: 'Foreign secret ${words}' } })\n`,
  )
  insertSorted('test/e2e/isolation/isolation.test.ts', /^ {2}'\w+',$/, `  '${thing}Create',`)

  /** Adds rows to a declaration of the module, and creates the declaration for the first row. */
  function declare(kind, { head, rows, foot }) {
    const file = `${folder}/${kind}.ts`
    if (!has(file)) {
      write(file, head + rows + foot)
      // Texts are imported by whoever says them.
      if (kind !== 'texts') write(`${folder}/index.ts`, `import './${kind}.ts'\n${read(`${folder}/index.ts`)}`)
    } else if (foot === '') write(file, read(file) + rows)
    else insert(file, { before: kind === 'texts' ? '\n})\n' : '\n})\n\ndeclare module' }, `\n${rows.trimEnd()}`)
  }
}
