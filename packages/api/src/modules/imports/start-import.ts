import { dateReader } from '@portevoix/sdk/rows'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { MessageRow, type Text } from '../../core/texts/index.ts'
import type { Import } from '../../generated/prisma/client.ts'
import { born } from '../../platform/acts/index.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { createMapper } from '../../platform/bulk/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { type ImportMapping, type ImportOptions, type ReadingOptions, withoutNulls } from './options.ts'
import { IMPORT_QUEUE } from './run/run-import.ts'
import { IMPORTS, importPresets, presetOf } from './targets.ts'
import { texts } from './texts.ts'

interface ImportColumn {
  column: string
  field: string
  words?: { written: string; means: string }[] | null
}

/** The input of `importStart`. */
interface ImportRequest {
  uploadId: string
  format: Import['format']
  target: Import['target']
  preset?: string | null
  mapping?: ImportColumn[] | null
  reading?: { [Option in keyof ReadingOptions]: ReadingOptions[Option] | null } | null
  idsOf?: string | null
  dryRun?: boolean | null
  /** Options of one target, under the name of its option. */
  [option: string]: unknown
}

/** Converts the words of a mapping to an object keyed by the written word. */
function withWords({ words, ...column }: ImportColumn): ImportMapping[number] {
  if (!words?.length) return column
  return { ...column, words: Object.fromEntries(words.map(({ written, means }) => [written, means])) }
}

/**
 * Starts to import an uploaded file; the job `import.run` does the work.
 * @throws InvalidInputError when options, preset, mapping and target do not fit together; NotFoundError for an unknown
 * subject or an incomplete upload.
 */
export async function startImport(ctx: Context, request: ImportRequest): Promise<Import> {
  const { uploadId, target, format, preset = null, dryRun } = request
  assertCan(ctx, IMPORTS[target].needs)
  assertPresetFits(request)
  const mapping = request.mapping?.map(withWords) ?? []
  const options = await optionsOf(ctx, request, mapping)
  assertMappingFits(request, mapping, options)
  const upload = await ctx.db.upload.findFirst({ where: { id: uploadId, sha256: { not: '' } }, select: { id: true } })
  if (!upload) throw new NotFoundError('Upload', ['input', 'uploadId'])
  const started = await ctx.db.import.create({
    data: {
      ...born(ctx),
      accountId: ctx.actor.accountId ?? '',
      uploadId,
      target,
      format,
      preset,
      mapping,
      options,
      dryRun: dryRun ?? false,
    },
  })
  await enqueue(ctx, IMPORT_QUEUE, { importId: started.id, accountId: started.accountId })
  return started
}

function invalid(field: string, message: Text | MessageRow): InvalidInputError {
  return new InvalidInputError(message, ['input', field])
}

function assertPresetFits({ preset: key, target, format, mapping }: ImportRequest): void {
  if (key === null || key === undefined) return
  const preset = presetOf(key)
  if (!preset) {
    const keys = importPresets.map((known) => known.key).join(', ')
    throw invalid('preset', texts('unknown-preset', { preset: key.slice(0, 60), presets: keys }))
  }
  if (preset.target !== target) {
    throw invalid('preset', texts('preset-target', { preset: key, target: preset.target, asked: target }))
  }
  if (preset.format !== format) {
    throw invalid('format', texts('preset-format', { preset: key, format: preset.format }))
  }
  if (mapping?.length) throw invalid('mapping', texts('preset-mapping', { preset: key }))
}

const how = { reading: { decimal: 'auto', dates: dateReader('auto', null) }, totals: 'refuse' } as const

/** Checks the mapping before the header is known: its fields must exist, and required fields must be mapped. */
function assertMappingFits({ target }: ImportRequest, mapping: ImportMapping, options: ImportOptions): void {
  if (mapping.length === 0) return
  const { option, target: declared, targetOf } = IMPORTS[target]
  const fitting = targetOf?.(option === null ? undefined : options[option]) ?? declared
  const made = createMapper({ target: fitting, header: null, mapping, how })
  if (!made.ok) throw invalid('mapping', new MessageRow(made.problems.map(({ message }) => message)))
}

async function optionsOf(ctx: Context, request: ImportRequest, mapping: ImportMapping): Promise<ImportOptions> {
  const { target, idsOf, reading, preset = null } = request
  const { hasSource, option: own, prepare } = IMPORTS[target]
  if (idsOf && !hasSource) throw invalid('idsOf', texts('no-people', { target }))
  for (const [other, { option }] of Object.entries(IMPORTS)) {
    if (other === target || option === null || !request[option]) continue
    throw invalid(option, texts('option-of-another', { option, other, target }))
  }
  const prepared = await prepare(ctx, { options: own === null ? null : (request[own] ?? null), preset, mapping })
  return {
    ...(idsOf && { idsOf }),
    ...(reading && { reading: withoutNulls(reading) }),
    ...(own !== null && prepared && { [own]: prepared }),
  }
}
