import { dateReader } from '@portevoix/sdk/rows'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, NotFoundError } from '../../core/errors.ts'
import type { Import } from '../../generated/prisma/client.ts'
import { born } from '../../platform/acts/index.ts'
import { assertCan, type Permission } from '../../platform/auth/index.ts'
import {
  createMapper,
  importPresets,
  metricsTarget,
  peopleTarget,
  presetOf,
  tiesTarget,
} from '../../platform/bulk/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { type ImportMapping, type ImportOptions, type ReadingOptions, withoutNulls } from './options.ts'
import { IMPORT_QUEUE } from './run/run-import.ts'
import { requireSubject } from './targets/subject.ts'

interface ImportColumn {
  column: string
  field: string
  words?: { written: string; means: string }[] | null
}

/** What to import, and how, as `ImportStartInput` says. */
interface ImportRequest {
  uploadId: string
  format: Import['format']
  target: Import['target']
  preset?: string | null
  mapping?: ImportColumn[] | null
  reading?: { [Option in keyof ReadingOptions]: ReadingOptions[Option] | null } | null
  idsOf?: string | null
  dryRun?: boolean | null
  ties?: { kind: string; directed: boolean; createMissingPeople?: boolean | null } | null
  metrics?: { subjectId: string } | null
}

/** Words as a mapping keeps them: by what is written. */
function withWords({ words, ...column }: ImportColumn): ImportMapping[number] {
  if (!words?.length) return column
  return { ...column, words: Object.fromEntries(words.map(({ written, means }) => [written, means])) }
}

/** The job writes as nobody in particular: who starts it must be allowed to write what it does. */
const WRITES = { PEOPLE: 'person:write', TIES: 'network:write', METRICS: 'metric:write' } as const satisfies Record<
  ImportRequest['target'],
  Permission
>

/**
 * Begins to import an uploaded file; the work itself is done by `import.run`.
 * @throws InvalidInputError where options, preset, mapping and target do not fit together; NotFoundError for an
 * unknown subject, or an upload whose last byte is not there yet.
 */
export async function startImport(ctx: Context, request: ImportRequest): Promise<Import> {
  const { uploadId, target, format, preset = null, dryRun } = request
  assertCan(ctx, WRITES[target])
  if (request.ties?.createMissingPeople) assertCan(ctx, 'person:write')
  assertPresetFits(request)
  const mapping = request.mapping?.map(withWords) ?? []
  assertMappingFits(request, mapping)
  const options = await optionsOf(ctx, request)
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

function invalid(field: string, message: string): InvalidInputError {
  return new InvalidInputError(message, ['input', field])
}

function assertPresetFits({ preset: key, target, format, mapping }: ImportRequest): void {
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
  PEOPLE: (mapping: ImportMapping) => createMapper({ target: peopleTarget, header: null, mapping, how }),
  TIES: (mapping: ImportMapping) => createMapper({ target: tiesTarget, header: null, mapping, how }),
  METRICS: (mapping: ImportMapping) => createMapper({ target: metricsTarget, header: null, mapping, how }),
}

function assertMappingFits({ target, metrics }: ImportRequest, mapping: ImportMapping): void {
  if (mapping.length === 0) return
  const made = tryMapping[target](mapping)
  if (!made.ok) throw invalid('mapping', made.problems.map((problem) => problem.message).join(' '))
  if (target === 'METRICS' && !metrics && !mapping.some(({ field }) => field.trim().toLowerCase() === 'subject')) {
    throw invalid('mapping', 'Map a column to `subject`, or name the one subject of all facts in `metrics.subjectId`.')
  }
}

async function optionsOf(ctx: Context, request: ImportRequest): Promise<ImportOptions> {
  const ofTarget = await optionsOfTarget(ctx, request)
  return request.reading ? { ...ofTarget, reading: withoutNulls(request.reading) } : ofTarget
}

async function optionsOfTarget(
  ctx: Context,
  { target, preset, ties, metrics, idsOf }: ImportRequest,
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
    if (ties) return { ties: { ...ties, createMissingPeople: ties.createMissingPeople ?? false }, ...named }
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
