import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../../core/errors.ts'
import { type PersonAttribute as AttributeRow, Prisma } from '../../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  input,
  mutation,
  optional,
  purged,
  setArchived,
  taken,
  thing,
} from '../../../platform/acts/index.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { noteErased } from '../../../platform/erasures/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { lockPeople } from '../person-lock.ts'
import { attributeFacts, attributeKeyInput, namedOnce, storedOptions } from './attribute-inputs.ts'
import { PersonAttribute } from './attribute-schema.ts'
import { MOST_ATTRIBUTES, optionsOf } from './declared-attributes.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

const ATTRIBUTE = thing('PersonAttribute', 'The attribute.')
const PURGED = purged('PersonAttribute')
const about = ({ id }: AttributeRow) => ({ subjectType: 'PersonAttribute', subjectId: id }) as const
const keyTaken = (key: string) => taken('KEY_TAKEN', texts('key-taken', { key }), ['input', 'key'])

/** Options belong to the kind `ONE_OF`, which has at least one. */
function assertOptionsFit({ kind, options }: { kind: AttributeRow['kind']; options: readonly unknown[] }): void {
  if (kind === 'ONE_OF' && options.length === 0) {
    throw new InvalidInputError(texts('options-needed'), ['input', 'options'])
  }
  if (kind !== 'ONE_OF' && options.length > 0) throw new InvalidInputError(texts('no-options'), ['input', 'options'])
}

export const createPersonAttribute = mutation('personAttributeCreate', {
  does: `Declares an attribute of people, such as the cost centre. An organisation has at most ${MOST_ATTRIBUTES}.`,
  needs: 'attribute:write',
  // Options have names by language.
  valuesAndKeys: 25_000,
  gives: PersonAttribute,
  input: input(
    'PersonAttributeCreateInput',
    'A new attribute of people.',
    { key: attributeKeyInput, ...attributeFacts, options: optional(attributeFacts.options) },
    namedOnce,
  ),
  locks: lockPeople,
  tells: ['person-attribute.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { options: sent, names, ...facts } }) => {
    const options = storedOptions(sent ?? [])
    assertOptionsFit({ kind: facts.kind, options })
    if ((await ctx.db.personAttribute.count()) >= MOST_ATTRIBUTES) {
      throw new InvalidInputError(texts('too-many', { most: MOST_ATTRIBUTES }), ['input', 'key'])
    }
    const attribute = await ctx.db.personAttribute
      .create({ data: { ...born(ctx), ...facts, names: [...names], options, updatedAt: ctx.now() } })
      .catch(keyTaken(facts.key))
    await emit(ctx, 'person-attribute.created', about(attribute))
    return attribute
  },
})

export const updatePersonAttribute = mutation('personAttributeUpdate', {
  does: 'Changes an attribute of people. Its kind stays as soon as anybody has, or had, a value.',
  needs: 'attribute:write',
  valuesAndKeys: 25_000,
  on: ATTRIBUTE,
  gives: PersonAttribute,
  input: changes(
    'PersonAttributeUpdateInput',
    'The changes of an attribute. A field that is left out stays as it is.',
    attributeFacts,
    { rule: namedOnce },
  ),
  locks: lockPeople,
  tells: ['person-attribute.updated'],
  act: async (ctx, { thing: attribute, input: { options: sent, names, ...facts } }) => {
    const options = sent && storedOptions(sent)
    const after = { kind: facts.kind ?? attribute.kind, options: options ?? optionsOf(attribute) }
    if (after.kind !== attribute.kind && options === undefined && after.kind !== 'ONE_OF') after.options = []
    assertOptionsFit(after)
    if (facts.sensitive !== undefined && facts.sensitive !== attribute.sensitive) {
      assertCan(ctx, 'sensitive-attribute:read')
    }
    await assertValuesFit(ctx, attribute, { ...facts, options: after.options })
    const { row, fields } = await change(ctx, 'PersonAttribute', attribute, {
      to: { ...facts, ...(names && { names: [...names] }), options: after.options },
    })
    if (fields.length > 0) await emit(ctx, 'person-attribute.updated', { ...about(row), data: { fields } })
    return row
  },
})

/** @throws ConflictError ATTRIBUTE_HAS_VALUES where stored values would not fit the changed attribute. */
async function assertValuesFit(
  ctx: Context,
  attribute: AttributeRow,
  to: { kind?: AttributeRow['kind']; many?: boolean; options: readonly { key: string }[] },
): Promise<void> {
  const { id, version } = attribute
  const refused = (told: ConstructorParameters<typeof ConflictError>[0], field: string) =>
    new ConflictError(told, version, 'ATTRIBUTE_HAS_VALUES', ['input', field])
  const where = { attributeId: id }
  if (to.kind !== undefined && to.kind !== attribute.kind) {
    if (await ctx.db.personAttributeValue.findFirst({ where, select: { id: true } })) {
      throw refused(texts('has-values'), 'kind')
    }
  }
  if (to.many === false && attribute.many) {
    const several = await ctx.db.$queryRaw<unknown[]>(sql`
      SELECT FROM "PersonAttributeValue" WHERE "attributeId" = ${id}::uuid AND "to" IS NULL
      GROUP BY "personId" HAVING count(*) > 1 LIMIT 1`)
    if (several.length > 0) throw refused(texts('has-several'), 'many')
  }
  const stay = new Set(to.options.map(({ key }) => key))
  const gone = optionsOf(attribute).flatMap(({ key }) => (stay.has(key) ? [] : [key]))
  if (gone.length === 0) return
  const held = await ctx.db.personAttributeValue.findFirst({ where: { ...where, form: { in: gone } } })
  if (held) throw refused(texts('option-in-use', { option: held.form }), 'options')
}

export const archivePersonAttribute = mutation('personAttributeArchive', {
  does: 'Archives an attribute: it is neither set nor filtered by, and its values stay. Segments that use it are refused until it is restored.',
  needs: 'attribute:write',
  on: ATTRIBUTE,
  gives: PersonAttribute,
  locks: lockPeople,
  tells: ['person-attribute.archived'],
  act: (ctx, { thing: attribute }) =>
    setArchived(ctx, 'PersonAttribute', attribute, ctx.now(), {
      tell: () => emit(ctx, 'person-attribute.archived', about(attribute)),
    }),
})

export const restorePersonAttribute = mutation('personAttributeRestore', {
  does: 'Restores an archived attribute.',
  needs: 'attribute:write',
  on: ATTRIBUTE,
  gives: PersonAttribute,
  locks: lockPeople,
  tells: ['person-attribute.restored'],
  act: (ctx, { thing: attribute }) =>
    setArchived(ctx, 'PersonAttribute', attribute, null, {
      tell: () => emit(ctx, 'person-attribute.restored', about(attribute)),
    }),
})

export const purgePersonAttribute = mutation('personAttributePurge', {
  does: 'Permanently erases an archived attribute with all values that people have, or had, of it.',
  needs: 'attribute:write',
  on: ATTRIBUTE,
  gives: PURGED.payload,
  locks: lockPeople,
  tells: ['person-attribute.purged'],
  errors: [ConflictError],
  act: async (ctx, { thing: attribute }) => {
    if (attribute.archivedAt === null) {
      throw new ConflictError(texts('not-archived'), attribute.version, 'ATTRIBUTE_NOT_ARCHIVED', ['id'])
    }
    await ctx.db.personAttribute.deleteMany({ where: { id: attribute.id } })
    await noteErased(ctx, 'PersonAttribute', [{ id: attribute.id }])
    await emit(ctx, 'person-attribute.purged', about(attribute))
    return PURGED.of(attribute.id)
  },
})
