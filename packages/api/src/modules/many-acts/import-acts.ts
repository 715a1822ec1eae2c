import {
  type Field,
  type Fields,
  flag,
  identifier,
  type Moment,
  moment,
  reference,
  required,
  text,
} from '@portevoix/sdk/rows'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ForbiddenError, InvalidInputError } from '../../core/errors.ts'
import { said } from '../../core/texts/index.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { actOnMany, input, type Kind, type ManyAct, text as words } from '../../platform/acts/index.ts'
import { type Grant, grantOf, lastingActors } from '../../platform/auth/index.ts'
import {
  countOutcomes,
  createImportReader,
  type FileImport,
  type ImportTarget,
  type RecordOutcome,
} from '../../platform/bulk/index.ts'
import { storeActs } from '../../platform/operations/index.ts'
import { ACTS, actNamed } from './acts.ts'
import { texts } from './texts.ts'

/** Each row is an act. */
const BATCH_ROWS = 100

export const ImportActsInput = input('ImportActsInput', 'The act that is done to the objects of a file.', {
  act: words(`Name of its mutation, one of ${ACTS.map(({ name }) => `\`${name}\``).join(', ')}.`, z.string().max(100)),
})

/** One row: the object, and the values of the input. */
interface ActRecord {
  readonly id: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What is stored with the import: the act, and the rights of whoever started it. */
interface Stored {
  readonly act: string
  readonly grant: Grant
}

const LONGEST_TEXT = 100_000

/** How a column fills a value of an input, by its GraphQL type; null for what no cell can hold. */
function fieldFor({ type }: Kind): Field<unknown> | null {
  if (type === 'ID') return reference()
  if (type === 'Boolean') return flag
  if (type === 'DateTime') return moment
  return type === 'String' ? text(LONGEST_TEXT) : null
}

/** The columns of an act, and the required value that no column can hold. */
function columnsOf(act: ManyAct): { fields: Fields; missing: string | null } {
  const fields: Record<string, Field<unknown>> = { id: required(identifier(), said(texts('give-id'))) }
  for (const [name, kind] of Object.entries(act.input?.fields ?? {})) {
    const field = fieldFor(kind)
    const isRequired = kind.required && !act.input?.partial
    if (field === null && isRequired) return { fields, missing: name }
    if (field !== null) fields[name] = isRequired ? required(field, said(texts('give-value'))) : field
  }
  return { fields, missing: null }
}

const targetFor = (act: ManyAct | null): ImportTarget<ActRecord> => ({
  key: 'ACTS',
  fields: act ? columnsOf(act).fields : { id: required(identifier(), said(texts('give-id'))) },
  record: ({ id, ...values }: { id: string } & Record<string, unknown>) => {
    const input: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) continue
      const isTime = act?.input?.fields[name]?.type === 'DateTime'
      if (!isTime || value === null) input[name] = value
      else if ((value as Moment).on !== null) return { field: name, message: texts('give-time') }
      else input[name] = new Date((value as Moment).at)
    }
    return { record: { id, input } }
  },
})

const storedOf = (options: unknown): Stored => options as Stored

/** Files of ids, to each of which one act is done. */
export const manyActsImport: FileImport<{ act: string }> = {
  target: targetFor(null),
  needs: 'act:apply',
  presets: [],
  hasSource: false,
  option: 'acts',
  prepare: async (ctx, { options }) => {
    if (!options) throw new InvalidInputError(texts('no-act'), ['input', 'acts'])
    const act = actNamed(options.act)
    const place = ['input', 'acts', 'act']
    if (!act) {
      const acts = ACTS.map(({ name }) => name).join(', ')
      throw new InvalidInputError(texts('unknown-act', { act: options.act.slice(0, 60), acts }), place)
    }
    const { missing } = columnsOf(act)
    if (missing) throw new InvalidInputError(texts('not-in-files', { act: act.name, field: missing }), place)
    act.assertAllowed(ctx)
    return { act: act.name, grant: grantOf(ctx.actor) as unknown as Prisma.InputJsonObject }
  },
  targetOf: (prepared) => targetFor(actNamed(storedOf(prepared)?.act ?? '')),
  open: ({ mapping, reading, options }) => {
    const { act: name, grant } = storedOf(options)
    const act = actNamed(name)
    if (!act)
      throw new InvalidInputError(texts('unknown-act', { act: name, acts: ACTS.map((one) => one.name).join(', ') }))
    return createImportReader(
      { target: targetFor(act), mapping },
      async (ctx, records, columnOf) => {
        const rows = records.map(({ record }) => record)
        return countOutcomes(records, await storeRows(ctx, { act, grant }, rows), columnOf)
      },
      { options: reading, limits: { batchRows: BATCH_ROWS } },
    )
  },
}

/**
 * Does an act to the objects of rows, with the rights that account and key have now.
 * @throws ForbiddenError where they may do it to no object at all.
 */
async function storeRows(
  ctx: Context,
  { act, grant }: { act: ManyAct; grant: Grant },
  rows: readonly ActRecord[],
): Promise<RecordOutcome[]> {
  const [actor] = await lastingActors(ctx, [grant])
  if (!actor?.permissions.has('act:apply') || !actor.permissions.has(act.needs)) {
    throw new ForbiddenError(texts('no-longer-allowed'))
  }
  const notes: Parameters<Context['note']>[0][] = []
  ctx.loaders.clear()
  const acting: Context = { ...ctx, actor, looks: new Map(), note: (note) => void notes.push(note) }
  const outcomes = await actOnMany(
    acting,
    act,
    rows.map(({ id, input }) => ({ id, ...(act.input && { input }) })),
  )
  ctx.loaders.clear()
  await storeActs(acting, notes)
  return outcomes.map((outcome) => {
    if ('thing' in outcome) return { outcome: 'updated' }
    const { path, told } = outcome.refusal
    return { outcome: 'rejected', field: path?.find((step) => step !== 'input') ?? null, message: told }
  })
}
