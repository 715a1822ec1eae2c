import type { Prisma } from '../../generated/prisma/client.ts'
import type { OperationEnvironment } from '../operations/index.ts'

/** Things of one type that were erased in one organisation. */
interface Erased {
  readonly organizationId: string
  readonly ids: readonly string[]
}

/** What the journal lists, and how it is erased again. */
export interface Erasure {
  /** How the journal calls it: the name of a type. */
  readonly type: string
  readonly table: Prisma.ModelName
  /** Erases what is there again, in transactions of its own. Other servers may do the same, one after the other. */
  repeat(environment: OperationEnvironment, erased: Erased): Promise<void>
  /** Keeps the keyed hashes of its entries, which hold although it is not there. */
  keep?(environment: OperationEnvironment, organizationId: string, keys: readonly Kept[]): Promise<void>
}

/** A keyed hash of what somebody who was erased was known by. */
export interface Kept {
  readonly key: string
  readonly erasedAt: string
}

const declared = new Map<string, Erasure>()

/** Declares what the journal of erasures lists: a restored backup must not bring it back. */
export function declareErasure(declaration: Erasure): void {
  if (declared.has(declaration.type)) throw new Error(`Two modules declare the erasure of ${declaration.type}.`)
  declared.set(declaration.type, declaration)
}

export const erasure = (type: string): Erasure | null => declared.get(type) ?? null

/** All of them; complete once every module is loaded. */
export const erasures = (): readonly Erasure[] => [...declared.values()]
