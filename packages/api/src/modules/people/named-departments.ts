import type { Found } from './departments.ts'
import type { PersonRecord } from './person-record.ts'

/** A department as a row names it: by a name or path, by its id in the source of the row, or by both. */
export interface NamedDepartment {
  name: string | null
  externalId: string | null
}

/** What departments as rows name them lead to. */
export type FoundDepartments = ReadonlyMap<string, Found>

type Said = Pick<PersonRecord, 'departments' | 'departmentExternalIds'>

/** Tells one way of naming a department from others. */
export const keyOfNamed = ({ name, externalId }: NamedDepartment): string =>
  externalId === null ? (name ?? '') : `${externalId}\0${name ?? ''}`

/** The departments that a record names, each id with the name at its place; undefined where it says nothing of them. */
export function namedDepartments({ departments, departmentExternalIds }: Said): NamedDepartment[] | undefined {
  if (departmentExternalIds === undefined || departmentExternalIds.length === 0) {
    return (departments ?? departmentExternalIds)?.map((name) => ({ name, externalId: null }))
  }
  return departmentExternalIds.map((externalId, place) => ({ externalId, name: departments?.[place] || null }))
}

/** Whether it cannot be told which id is that of which name. */
export const isUneven = ({ departments = [], departmentExternalIds = [] }: Said): boolean =>
  departments.length > 0 && departmentExternalIds.length > 0 && departments.length !== departmentExternalIds.length
