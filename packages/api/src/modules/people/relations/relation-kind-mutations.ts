import { z } from 'zod'
import { ConflictError, InvalidInputError } from '../../../core/errors.ts'
import { saying } from '../../../core/parse.ts'
import type { RelationKind as KindRow } from '../../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  input,
  mutation,
  setArchived,
  taken,
  text,
  thing,
} from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { languagesOnce, type NameInLanguage, namesInput } from '../names/name-schema.ts'
import { lockPeople } from '../person-lock.ts'
import { texts } from '../texts.ts'
import { RelationKind } from './relation-kind-schema.ts'
import { ASSUMED_KIND, MOST_KINDS, relationKey } from './relation-kinds.ts'

const KIND = thing('RelationKind', 'The kind of relation.')
const about = ({ id }: KindRow) => ({ subjectType: 'RelationKind', subjectId: id }) as const
const names = namesInput('The names by language', 1)
const namedOnce = (sent: { names?: NameInLanguage[] | undefined }) => languagesOnce(sent.names, ['names'])

const Key = z
  .string()
  .transform((sent) => relationKey(sent) ?? '')
  .pipe(z.string().min(1, saying(texts('kind-key'))))

export const createRelationKind = mutation('relationKindCreate', {
  does: `Adds a kind of relation, such as an alumnus. An organisation has at most ${MOST_KINDS}.`,
  needs: 'person:write',
  gives: RelationKind,
  input: input(
    'RelationKindCreateInput',
    'A new kind of relation.',
    {
      key: text(
        'The key by which people, files and sources name it: letters, digits and `_`, at most 50 characters, stored in capitals.',
        Key,
      ),
      names,
    },
    namedOnce,
  ),
  locks: lockPeople,
  tells: ['relation-kind.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { key, names: sent } }) => {
    const path = ['input', 'key']
    if ((await ctx.db.relationKind.count()) >= MOST_KINDS) {
      throw new InvalidInputError(texts('too-many-kinds', { most: MOST_KINDS }), path)
    }
    const kind = await ctx.db.relationKind
      .create({ data: { ...born(ctx), key, names: [...sent], updatedAt: ctx.now() } })
      .catch(taken('KEY_TAKEN', texts('kind-taken', { key }), path))
    await emit(ctx, 'relation-kind.created', about(kind))
    return kind
  },
})

export const updateRelationKind = mutation('relationKindUpdate', {
  does: 'Changes the names of a kind of relation. Its key stays.',
  needs: 'person:write',
  on: KIND,
  gives: RelationKind,
  input: changes(
    'RelationKindUpdateInput',
    'The changes of a kind of relation. A field that is left out stays as it is.',
    { names },
    { rule: namedOnce },
  ),
  tells: ['relation-kind.updated'],
  act: async (ctx, { thing: kind, input: { names: sent } }) => {
    const { row, fields } = await change(ctx, 'RelationKind', kind, { to: { names: sent && [...sent] } })
    if (fields.length > 0) await emit(ctx, 'relation-kind.updated', { ...about(row), data: { fields } })
    return row
  },
})

export const archiveRelationKind = mutation('relationKindArchive', {
  does: `Archives a kind of relation: nobody is given it, and whoever has it keeps it. \`${ASSUMED_KIND}\` stays, because everybody is assumed to be one.`,
  needs: 'person:write',
  on: KIND,
  gives: RelationKind,
  locks: lockPeople,
  tells: ['relation-kind.archived'],
  errors: [ConflictError],
  act: (ctx, { thing: kind }) => {
    if (kind.key === ASSUMED_KIND) {
      throw new ConflictError(texts('assumed-kind'), kind.version, 'KIND_ASSUMED', ['id'])
    }
    return setArchived(ctx, 'RelationKind', kind, ctx.now(), {
      tell: () => emit(ctx, 'relation-kind.archived', about(kind)),
    })
  },
})

export const restoreRelationKind = mutation('relationKindRestore', {
  does: 'Restores an archived kind of relation.',
  needs: 'person:write',
  on: KIND,
  gives: RelationKind,
  locks: lockPeople,
  tells: ['relation-kind.restored'],
  act: (ctx, { thing: kind }) =>
    setArchived(ctx, 'RelationKind', kind, null, { tell: () => emit(ctx, 'relation-kind.restored', about(kind)) }),
})
