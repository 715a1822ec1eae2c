import type { StreamName } from '../../plugin/index.ts'
import type { StreamMapping } from '../records/stream-mapping.ts'

/** How a known file is laid out: plain data, and where that is known from. */
export interface Preset {
  readonly id: string
  readonly title: string
  /** Public documentation or a public sample that names the columns. */
  readonly sources: readonly { readonly what: string; readonly where: string; readonly seen: string }[]
  /** What to know before it is used. */
  readonly note: string
  /** True where it was tried on a real file; false where it rests on a documentation alone. */
  readonly tried: boolean
  readonly table?: {
    readonly delimiter?: ',' | ';' | '\t' | '|'
    readonly decimal?: 'point' | 'comma'
    readonly dateFormat?: string
    readonly timezone?: string
  }
  /** Columns that make the file recognisable; without them the settings are wrong. Other columns may be missing. */
  readonly requiredColumns: readonly string[]
  readonly mappings: { readonly [K in StreamName]?: Partial<StreamMapping> }
}
