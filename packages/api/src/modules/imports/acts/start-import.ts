import { dateReader } from '@portevoix/sdk/rows'
import { z } from 'zod'
import { parseInput } from '../../../core/acts.ts'
import type { Context } from '../../../core/context.ts'
import { InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import { requireId } from '../../../core/ids.ts'
import { SourceKey } from '../../../core/keys.ts'
import type { Import } from '../../../generated/prisma/client.ts'
import { assertCan, type Permission } from '../../../platform/auth/index.ts'
import {
  createMapper,
  importPresets,
  metricsTarget,
  peopleTarget,
  presetOf,
  tiesTarget,
} from '../../../platform/bulk/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { type ImportMapping, type ImportOptions, ReadingOptions, TieOptions } from '../options.ts'
import { IMPORT_QUEUE } from '../run/run-import.ts'
import { requireSubject } from '../targets/subject.ts'

const ImportColumn = z.object({
  column: z.string(),
  field: z.string(),
  words: z
    .array(z.object({ written: z.string().max(1_000), means: z.string().max(1_000) }))
    .max(1_000, 'A column has at most 1,000 words.')
    .nullish(),
})

/** Words as a mapping keeps them: by what is written. */
function withWords({ words, ...column }: z.output<typeof ImportColumn>): z.output<typeof ImportMapping>[number] {
  if (!words?.length) return column
  return { ...column, words: Object.fromEntries(words.map(({ written, means }) => [written, means])) }
}

/** An option that is null is one that is left out. */
function withoutNulls(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null))
}

const ImportStartInput = z.object({
  uploadId: z.string(),
  format: z.enum(['CSV', 'JSONL']),
  target: z.enum(['PEOPLE', 'TIES', 'METRICS']),
  preset: z.string().nullish(),
  mapping: z
    .array(ImportColumn)
    .max(200, 'A mapping has at most 200 columns.')
    .nullish()
    .transform((columns) => columns?.map(withWords) ?? null),
  reading: z.preprocess(withoutNulls, ReadingOptions).nullish(),
  idsOf: SourceKey.nullish(),
  dryRun: z.boolean().nullish(),
  ties: TieOptions.nullish(),
  metrics: z.object({ subjectId: z.string() }).nullish(),
})
type StartInput = z.output<typeof ImportStartInput>
type Mapping = z.output<typeof ImportMapping>

/** The job writes as nobody in particular: who starts it must be allowed to write what it does. */
const WRITES = { PEOPLE: 'person:write', TIES: 'network:write', METRICS: 'metric:write' } as const satisfies Record<
  StartInput['target'],
  Permission
>

/**
 * Begins to import an uploaded file; the work itself is done by `import.run`.
 * @throws InvalidInputError where options, preset, mapping and target do not fit together; NotFoundError for an unknown
 * upload or subject.
 */
export async function startImport(ctx: Context, given: unknown): Promise<Import> {
  assertCan(ctx, 'import:run')
  const input = parseInput(ImportStartInput, given)
  assertCan(ctx, WRITES[input.target])
  if (input.ties?.createMissingPeople) assertCan(ctx, 'person:write')
  assertPresetFits(input)
  assertMappingFits(input)
  const options = await optionsOf(ctx, input)
  const uploadId = requireId(input.uploadId, 'Upload', 'input.uploadId')
  const upload = await ctx.db.upload.findFirst({ where: { id: uploadId, sha256: { not: '' } }, select: { id: true } })
  if (!upload) throw new NotFoundError('Upload', ['input', 'uploadId'])
  const started = await ctx.db.import.create({
    data: {
      id: ctx.newId(),
      accountId: ctx.actor.accountId ?? '',
      uploadId,
      target: input.target,
      format: input.format,
      preset: input.preset ?? null,
      mapping: input.mapping ?? [],
      options,
      dryRun: input.dryRun ?? false,
      createdAt: ctx.now(),
    },
  })
  await enqueue(ctx, IMPORT_QUEUE, { importId: started.id, accountId: started.accountId })
  return started
}

function invalid(field: string, message: string): InvalidInputError {
  return new InvalidInputError(message, ['input', field])
}

function assertPresetFits({ preset: key, target, format, mapping }: StartInput): void {
  if (key === null || key === undefined) return
  const preset = presetOf(key)
  if (!preset) {
    const keys = importPresets.map((known) => known.key).join(', ')
    throw invalid('preset', `There is no preset "${key.slice(0, 60)}". There are: ${keys}.`)
  }
  if (preset.target !== target) {
    throw invalid(
      'preset',
      `The preset ${key} reads ${preset.target}, not ${target}: set \`target\` to ${preset.target}.`,
    )
  }
  if (preset.format !== format) {
    throw invalid('format', `The preset ${key} reads ${preset.format} files: set \`format\` to ${preset.format}.`)
  }
  if (mapping?.length)
    throw invalid('mapping', `The preset ${key} knows the columns itself: leave \`mapping\` or \`preset\` out.`)
}

const how = { reading: { decimal: 'auto', dates: dateReader('auto', null) }, totals: 'refuse' } as const

/** Judges a mapping before the header is known: its fields, and whether none is missing. */
const tryMapping = {
  PEOPLE: (mapping: Mapping) => createMapper({ target: peopleTarget, header: null, mapping, how }),
  TIES: (mapping: Mapping) => createMapper({ target: tiesTarget, header: null, mapping, how }),
  METRICS: (mapping: Mapping) => createMapper({ target: metricsTarget, header: null, mapping, how }),
}

function assertMappingFits({ mapping, target, metrics }: StartInput): void {
  if (!mapping?.length) return
  const made = tryMapping[target](mapping)
  if (!made.ok) throw invalid('mapping', made.problems.map((problem) => problem.message).join(' '))
  if (target === 'METRICS' && !metrics && !mapping.some(({ field }) => field.trim().toLowerCase() === 'subject')) {
    throw invalid('mapping', 'Map a column to `subject`, or name the one subject of all facts in `metrics.subjectId`.')
  }
}

async function optionsOf(ctx: Context, input: StartInput): Promise<ImportOptions> {
  const ofTarget = await optionsOfTarget(ctx, input)
  return input.reading ? { ...ofTarget, reading: input.reading } : ofTarget
}

async function optionsOfTarget(
  ctx: Context,
  { target, preset, ties, metrics, idsOf }: StartInput,
): Promise<ImportOptions> {
  if (idsOf && target === 'METRICS') {
    throw invalid('idsOf', 'An import of METRICS names no people: leave `idsOf` out.')
  }
  const named = idsOf ? { idsOf } : {}
  if (ties && target !== 'TIES')
    throw invalid('ties', `\`ties\` is for an import of TIES, not of ${target}: leave it out.`)
  if (metrics && target !== 'METRICS') {
    throw invalid('metrics', `\`metrics\` is for an import of METRICS, not of ${target}: leave it out.`)
  }
  if (target === 'TIES') {
    if (ties) return { ties, ...named }
    throw invalid('ties', 'Say of what kind the ties are and whether they are directed: `ties: { kind, directed }`.')
  }
  if (metrics) return { metrics: { subject: await requireSubject(ctx, metrics.subjectId, 'input.metrics.subjectId') } }
  if (target === 'METRICS' && preset) {
    throw invalid(
      'metrics',
      `Files of the preset ${preset} do not say what was measured: name it in \`metrics.subjectId\`.`,
    )
  }
  return named
}
