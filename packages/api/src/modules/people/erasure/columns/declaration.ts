/** What a column that can hold text may hold of a person, and so what an erasure does with it. */
export type ColumnDeclaration =
  /** Nothing of anybody, and why. */
  | { readonly holds: 'NOTHING'; readonly why: string }
  /** What is known of the person whose row it is: it goes with them, and names nobody else. */
  | { readonly holds: 'ITS_PERSON' }
  /** Words that somebody wrote: what names the erased in them is replaced. */
  | { readonly holds: 'TEXT' }
  /** An address on the web: what names the erased in it is replaced so that it stays an address. */
  | { readonly holds: 'ADDRESS' }
  /**
   * A name, handle, key or file name: emptied where it names the erased, or replaced where it cannot be empty. Found more
   * easily than in words that somebody wrote: there is little else that it could mean.
   * @property where SQL: the rows that are looked at; all where it is left out.
   */
  | { readonly holds: 'REFERENCE'; readonly where?: string }
  /** A row that names the erased is of no use without it: it is deleted. */
  | { readonly holds: 'ROW' }
  /** Erased by code of its own, and which. */
  | { readonly holds: 'APART'; readonly by: string }

export interface TableDeclaration {
  readonly [column: string]: ColumnDeclaration
}

export const nothing = (why: string): ColumnDeclaration => ({ holds: 'NOTHING', why })
export const itsPerson: ColumnDeclaration = { holds: 'ITS_PERSON' }
export const text: ColumnDeclaration = { holds: 'TEXT' }
export const address: ColumnDeclaration = { holds: 'ADDRESS' }
export const reference: ColumnDeclaration = { holds: 'REFERENCE' }
export const row: ColumnDeclaration = { holds: 'ROW' }
export const apart = (by: string): ColumnDeclaration => ({ holds: 'APART', by })

export const registryKey = nothing('a key of a registry')
export const code = nothing('a code of a standard')
export const hash = nothing('a hash, which says nothing without its key or its text')
export const ofPlugin = nothing('what a plugin says of itself')
