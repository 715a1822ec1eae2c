import type { CasesWorld } from './world.ts'

/** One case of a folder: it throws where the product answers wrongly. */
export interface Case {
  /** The folder's name, or the folder and the part of it. */
  readonly name: string
  check(world: CasesWorld): Promise<void>
}
