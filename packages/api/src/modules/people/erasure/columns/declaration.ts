/** Which personal data a text column can contain, and so what an erasure does with it. */
export type ColumnDeclaration =
  /** Contains no personal data, with the reason. */
  | { readonly holds: 'NOTHING'; readonly why: string }
  /** Data about the person of the row: deleted with them. It names nobody else. */
  | { readonly holds: 'ITS_PERSON' }
  /** Text that somebody wrote: names of the erased person in it are replaced. */
  | { readonly holds: 'TEXT' }
  /** A web address: names of the erased person in it are replaced so that it stays an address. */
  | { readonly holds: 'ADDRESS' }
  /**
   * A name, handle, key or file name: emptied when it names the erased person, or replaced when it cannot be empty. It
   * matches more easily than free text, because it can hardly mean anything else.
   * @property where SQL: the rows to search; all when left out.
   */
  | { readonly holds: 'REFERENCE'; readonly where?: string }
  /** A row that is useless without the name of the erased person: it is deleted. */
  | { readonly holds: 'ROW' }
  /** Erased by its own code, which is named. */
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

/** Whether a column holds a hash, which nobody can read. */
export const isHash = (declaration: ColumnDeclaration | undefined): boolean => declaration === hash
