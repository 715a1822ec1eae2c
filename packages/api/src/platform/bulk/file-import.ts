import type { RowOptions } from '@portevoix/sdk/rows'
import type { Context } from '../../core/context.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../auth/index.ts'
import type { ImportReader } from './import-reader.ts'
import type { ColumnMapping } from './mapping.ts'
import type { ImportPreset } from './preset.ts'
import type { ImportTarget } from './target.ts'

/** The request for an import, as its target sees it. */
export interface ImportAsked<Options> {
  /** The options of this target; null when none were sent. */
  readonly options: Options | null
  readonly preset: string | null
  readonly mapping: readonly ColumnMapping[]
}

/** A stored import, as its target sees it. */
export interface StoredImport {
  readonly id: string
  readonly preset: string | null
  readonly mapping: readonly ColumnMapping[]
  /** Source of the keys of rows and of the ids that identify people; null for the leading directory. */
  readonly idsOf: string | null
  readonly reading: Partial<RowOptions> | undefined
  /** The result of `prepare`. */
  readonly options: unknown
}

/** How a module imports files. */
export interface FileImport<Options = unknown> {
  readonly target: ImportTarget<unknown>
  /** The permission of whoever starts it. The job itself runs without an account's permissions. */
  readonly needs: Permission
  /** Its presets for known kinds of exports. */
  readonly presets: readonly ImportPreset<unknown>[]
  /** Whether its rows are known by keys of a source, or identify people by its ids. */
  readonly hasSource: boolean
  /** Name of the request field with the options of this target, and of what `prepare` found; null without either. */
  readonly option: string | null
  /**
   * Checks the request before the file is read.
   * @returns what is stored with the import, as JSON; undefined for nothing.
   * @throws InvalidInputError or NotFoundError with the place in the input; RequestError when the actor may not do it.
   */
  prepare(ctx: Context, asked: ImportAsked<Options>): Promise<Prisma.InputJsonObject | undefined>
  /** The target with what `prepare` found; `target` when left out. */
  targetOf?(prepared: unknown): ImportTarget<unknown>
  open(run: StoredImport): ImportReader
}
