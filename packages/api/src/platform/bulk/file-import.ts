import type { RowOptions } from '@portevoix/sdk/rows'
import type { Context } from '../../core/context.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../auth/index.ts'
import type { ImportDoor } from './door.ts'
import type { ColumnMapping } from './mapping.ts'
import type { ImportPreset } from './preset.ts'
import type { ImportTarget } from './target.ts'

/** What an import of a file was asked for, as far as its target looks at it. */
export interface ImportAsked<Options> {
  /** The options of this target alone; null where none were sent. */
  readonly options: Options | null
  readonly preset: string | null
  readonly mapping: readonly ColumnMapping[]
}

/** An import that was stored, on its way into the module of its target. */
export interface StoredImport {
  readonly id: string
  readonly preset: string | null
  readonly mapping: readonly ColumnMapping[]
  /** Source of the ids that name people; null for the leading one. */
  readonly idsOf: string | null
  readonly reading: Partial<RowOptions> | undefined
  /** What `prepare` answered. */
  readonly options: unknown
}

/** What a module takes in from files. */
export interface FileImport<Options = unknown> {
  readonly target: ImportTarget<unknown>
  /** What whoever starts it needs: the job writes as nobody in particular. */
  readonly needs: Permission
  /** The known kinds of exports that become it. */
  readonly presets: readonly ImportPreset<unknown>[]
  /** Whether its rows name people by ids of a source. */
  readonly namesPeople: boolean
  /** Field of the request with the options of this target alone; null where it has none. */
  readonly option: string | null
  /**
   * Checks what was asked for before the file is read.
   * @returns what is stored with the import, as JSON; undefined where nothing needs to be.
   * @throws InvalidInputError or NotFoundError with the place in the input; RequestError where it may not be.
   */
  prepare(ctx: Context, asked: ImportAsked<Options>): Promise<Prisma.InputJsonObject | undefined>
  open(run: StoredImport): ImportDoor
}
